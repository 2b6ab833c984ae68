namespace Pedagogy6P.Planning.Cohorts;

/// <summary>What learners of an audience would gain.</summary>
/// <param name="Audience">The audience.</param>
/// <param name="Gaining">Learners whose seats would have a higher score together.</param>
/// <param name="Losing">Learners whose seats would have a lower one, as others need theirs more.</param>
/// <param name="Score">By how much the score of all of them together would rise.</param>
public sealed record CohortGain(string Audience, int Gaining, int Losing, double Score);
