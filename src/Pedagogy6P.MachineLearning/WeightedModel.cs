namespace Pedagogy6P.MachineLearning;

/// <summary>A member of an average.</summary>
/// <param name="Model">The model.</param>
/// <param name="Weight">Its weight, above 0.</param>
public readonly record struct WeightedModel(IRiskModel Model, double Weight);
