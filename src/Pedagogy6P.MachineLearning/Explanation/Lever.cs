using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Explanation;

/// <summary>Something that can be changed for a person: another session, a lower weekly load, another modality.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Options">The alternatives.</param>
public sealed record Lever(string Name, ImmutableArray<LeverOption> Options);
