namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>A model and what is known about it: the content of a model file.</summary>
/// <param name="Model">The model.</param>
/// <param name="Metadata">Everything else.</param>
public sealed record RiskModelDocument(IRiskModel Model, RiskModelMetadata Metadata);
