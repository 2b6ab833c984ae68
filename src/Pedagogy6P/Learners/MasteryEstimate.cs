namespace Pedagogy6P.Learners;

/// <summary>What is known of a learner's mastery of one competency.</summary>
/// <param name="Competency">Id of the competency.</param>
/// <param name="Mastery">Estimated mastery, 0 to 1.</param>
/// <param name="Evidence">Pseudo-count of the observations behind it, above 0; 1 by default.</param>
public sealed record MasteryEstimate(string Competency, double Mastery, double Evidence = 1);
