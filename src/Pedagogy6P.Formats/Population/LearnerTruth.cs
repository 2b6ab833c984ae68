namespace Pedagogy6P.Formats.Population;

/// <summary>What is true of a synthetic learner and stands in no table of the programme folder.</summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="Segment">Number of the learner's segment in the model, from 0.</param>
/// <param name="Frailty">The learner's unobserved standard normal number, rounded to 6 decimals.</param>
public sealed record LearnerTruth(string LearnerId, int Segment, double Frailty);
