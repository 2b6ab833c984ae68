using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>A point of the uplift curve. An immutable value.</summary>
/// <param name="Share">Share of learners who are contacted, those with the highest expected effects.</param>
/// <param name="Gain">How much the mean outcome of all learners rises.</param>
public readonly record struct UpliftPoint(double Share, Interval Gain);
