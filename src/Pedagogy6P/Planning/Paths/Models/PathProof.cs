using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths.Models;

/// <summary>A path of a <see cref="PathModel"/>, and how much is proven of it. Immutable.</summary>
public sealed record PathProof
{
    /// <summary>The modules taken, by their places, ascending.</summary>
    public required ImmutableArray<int> Modules { get; init; }

    /// <summary>By module taken its session, by its place; −1 at one's own pace.</summary>
    public required ImmutableArray<int> Sessions { get; init; }

    /// <summary>By group of the model the member that is finished before the owner starts, by its place; −1 where there is none, or the
    /// owner is not taken.</summary>
    public required ImmutableArray<int> Before { get; init; }

    /// <summary>Calendar weeks up to that in which the path ends; 0 without modules.</summary>
    public required int Weeks { get; init; }

    /// <summary>The first objective that is not proven to be at its best; null when all are, and no better path exists.</summary>
    public required PathObjective? Open { get; init; }

    /// <summary>A value of the open objective that no path with the same values before it is below; 0 when none is known or it has no
    /// value.</summary>
    public double Bound { get; init; }
}
