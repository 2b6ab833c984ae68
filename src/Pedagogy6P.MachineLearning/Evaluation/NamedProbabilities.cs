using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>What a model says about the rows of a table.</summary>
/// <param name="Name">Name of the model.</param>
/// <param name="Probabilities">Per row a probability.</param>
public sealed record NamedProbabilities(string Name, ImmutableArray<double> Probabilities);
