using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths;

/// <summary>The paths of a learner. Immutable.</summary>
public sealed record LearningPaths
{
    /// <summary>Id of the learner.</summary>
    public required string LearnerId { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Modules that count as done from the first day: completed, recognised, or in progress, in ordinal order.</summary>
    public required ImmutableArray<string> Recognised { get; init; }

    /// <summary>
    /// The best path first, then others by unmet need: trade-offs, of which none is better than another in unmet need, last week and
    /// heaviest week at once, and at most half as many that lose no need and spare something else. Where nothing can be taken, or nothing
    /// need be, the best path has no steps. Empty only where the award asked for cannot be completed.
    /// </summary>
    public required ImmutableArray<LearningPath> Paths { get; init; }

    /// <summary>Goals that the best path does not reach, in ordinal order, with what stands in the way.</summary>
    public required ImmutableArray<UnreachedGoal> Unreached { get; init; }

    /// <summary>
    /// Mandatory modules that cannot end by their date, in ordinal order, with what stands in the way; every path takes them as little late
    /// as can be, in whole weeks.
    /// </summary>
    public ImmutableArray<PathObstacle> Late { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The award that was asked for; null without one.</summary>
    public PathAward? Award { get; init; }

    /// <summary>Mandatory and pinned modules that no path takes, in ordinal order, with what stands in the way.</summary>
    public required ImmutableArray<PathObstacle> Unplanned { get; init; }
}
