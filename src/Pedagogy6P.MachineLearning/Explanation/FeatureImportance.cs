namespace Pedagogy6P.MachineLearning.Explanation;

/// <summary>How much a feature moves predictions overall.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="MeanLogOdds">Mean absolute contribution in log-odds.</param>
public sealed record FeatureImportance(string Feature, double MeanLogOdds);
