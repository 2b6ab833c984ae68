using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Explanation;

/// <summary>What the model says when levers are pulled. An association learned from data, not a promise of an effect.</summary>
/// <param name="Changes">Lever and alternative, in lever order.</param>
/// <param name="Probability">The model's probability after the changes.</param>
/// <param name="Reduction">Probability before minus probability after.</param>
public sealed record Counterfactual(ImmutableArray<LeverChange> Changes, double Probability, double Reduction);
