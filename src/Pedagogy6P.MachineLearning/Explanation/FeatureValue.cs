namespace Pedagogy6P.MachineLearning.Explanation;

/// <summary>A value that a feature would have.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Value">The value; of a category its code.</param>
public readonly record struct FeatureValue(string Feature, double Value);
