namespace Pedagogy6P.MachineLearning.Explanation;

/// <summary>What one feature does to one prediction.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Value">Its value in the row; NaN when missing.</param>
/// <param name="LogOdds">Its contribution in log-odds; above 0 it raises the risk.</param>
public sealed record FeatureContribution(string Feature, double Value, double LogOdds);
