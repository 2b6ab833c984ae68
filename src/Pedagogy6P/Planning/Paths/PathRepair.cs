using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths;

/// <summary>A path that was kept as far as it could be. Immutable.</summary>
public sealed record PathRepair
{
    /// <summary>Id of the learner.</summary>
    public required string LearnerId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The path from now on.</summary>
    public required LearningPath Path { get; init; }

    /// <summary>What moved, by module in ordinal order; empty when all could stay.</summary>
    public required ImmutableArray<PathMove> Moves { get; init; }

    /// <summary>Whether no path with as little unmet need moves less; else only that this one holds.</summary>
    public required bool IsLeast { get; init; }
}
