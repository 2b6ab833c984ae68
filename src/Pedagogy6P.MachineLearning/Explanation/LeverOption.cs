using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Explanation;

/// <summary>One alternative of a lever: the values that its features take together.</summary>
/// <param name="Name">The alternative in words.</param>
/// <param name="Values">Features and the values they would have.</param>
public sealed record LeverOption(string Name, ImmutableArray<FeatureValue> Values);
