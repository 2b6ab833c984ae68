namespace Pedagogy6P.Proof.Effects;

/// <summary>What a report says of one group of a study with a measured outcome. An immutable value.</summary>
/// <param name="Count">Number of persons, at least 1.</param>
/// <param name="Mean">Mean of the outcome, finite.</param>
/// <param name="StandardDeviation">Standard deviation of the outcome, with n − 1 in its denominator, 0 or more.</param>
public readonly record struct GroupSummary(int Count, double Mean, double StandardDeviation);
