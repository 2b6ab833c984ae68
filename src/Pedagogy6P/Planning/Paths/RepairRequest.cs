using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths;

/// <summary>A path that is to be kept as far as it can be. Immutable.</summary>
public sealed record RepairRequest
{
    /// <summary>The steps of the path so far. Modules that are completed or in progress by now are left aside.</summary>
    public required ImmutableArray<PathStep> Steps { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>Ids of sessions that were missed, or cannot be attended any more.</summary>
    public ImmutableArray<string> Missed { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// What the path was asked for, with the weeks that have changed; alternatives, steps and prover do not matter.
    /// </summary>
    public PathRequest Asked { get; init; } = new();

    /// <summary>
    /// Steps that the search may take, the same on every machine; 1 or more, 6,000 by default. Where they do not last, the path is the best
    /// that was found, and not said to change least.
    /// </summary>
    public long Work { get; init; } = 6000;
}
