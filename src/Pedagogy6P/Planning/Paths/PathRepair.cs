using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths;

/// <summary>A path that was kept as far as it could be. Immutable.</summary>
public sealed record PathRepair
{
    /// <summary>The path from now on, of <see cref="PathKind.Repaired"/>, with what it does not bring.</summary>
    public required LearningPaths Paths { get; init; }

    /// <summary>What moved, by module in ordinal order; empty when all could stay.</summary>
    public required ImmutableArray<PathMove> Moves { get; init; }

    /// <summary>Steps that had begun before the first day and are taken to be under way or done, in ordinal order.</summary>
    public required ImmutableArray<string> Begun { get; init; }

    /// <summary>Sessions that were missed, or cannot be attended any more: to be given again with the next repair.</summary>
    public required ImmutableArray<string> Missed { get; init; }

    /// <summary>Whether no path changes less that leaves as little unmet need; else only that this one holds.</summary>
    public required bool IsLeast { get; init; }

    /// <summary>The path.</summary>
    public LearningPath Path => Paths.Paths[0];
}
