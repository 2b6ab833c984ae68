using System.Collections.Immutable;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Planning.Paths;

/// <summary>What keeps a module out of a path.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reasons">Where the learner cannot take the module at all, the reasons why; else empty.</param>
public sealed record PathObstacle(string ModuleId, PathObstacleKind Kind, ImmutableArray<Reason> Reasons)
{
    /// <summary>Where a mandatory or pinned module does not fit beside others, which ones, and into what; else null.</summary>
    public PathConflict? Conflict { get; init; }

    /// <summary>
    /// Where a module that is neither mandatory nor pinned has no room: the limits that its work, or each of its sessions one of them, runs
    /// into beside the best path as it is, in the order of <see cref="PathLimit"/>. Empty where only what it requires has no room, and
    /// elsewhere.
    /// </summary>
    public ImmutableArray<PathLimit> Limits { get; init => field = value.IsDefault ? [] : value; } = [];
}
