namespace Pedagogy6P.Formats.Population;

/// <summary>How true mastery is assessed into rows of <c>mastery.csv</c>.</summary>
/// <param name="AssessedShare">Probability that a competency of the background or of a completed module is assessed.</param>
/// <param name="Noise">Standard deviation of an assessment around the truth, and of a learner's truth around the background.</param>
/// <param name="Evidence">Evidence of an assessment, above 0.</param>
internal sealed record PopulationAssessment(double AssessedShare, double Noise, NumberDistribution Evidence);
