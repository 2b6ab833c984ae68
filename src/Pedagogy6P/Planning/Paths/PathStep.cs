using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths;

/// <summary>A module of a path.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="SessionId">Id of the session; null at one's own pace.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="HoursPerWeek">Hours in the calendar weeks, Monday to Sunday, from that of <paramref name="From"/> to that of
/// <paramref name="To"/>.</param>
public sealed record PathStep(string ModuleId, string? SessionId, DateOnly From, DateOnly To, ImmutableArray<double> HoursPerWeek)
{
    /// <summary>What is mastered after it that was not before: by competency that it teaches the level before and after.</summary>
    public required ImmutableArray<PathGain> Gains { get; init; }

    /// <summary>Modules of the path that have to wait for it, in ordinal order.</summary>
    public required ImmutableArray<string> OpensWay { get; init; }

    /// <summary>Modules of the path that it is advised before, in ordinal order.</summary>
    public required ImmutableArray<string> AdvisedBefore { get; init; }

    /// <summary>Whether the learner pinned it.</summary>
    public required bool Pinned { get; init; }

    /// <summary>Whether it is mandatory for a target role.</summary>
    public required bool Mandatory { get; init; }

    /// <summary>The day by which it is mandatory; null for none. It ends later only where it cannot end in time.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Groups of the award asked for that it counts in, in ordinal order.</summary>
    public ImmutableArray<string> AwardGroups { get; init => field = value.IsDefault ? [] : value; } = [];
}
