namespace Pedagogy6P.Practice.Mastery;

/// <summary>A model and what its file says about it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Metadata">What is said about it.</param>
public sealed record MasteryModelDocument(MasteryModel Model, MasteryMetadata Metadata);
