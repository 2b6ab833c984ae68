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
}
