using Pedagogy6P.Planning.Calendars;

namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>
/// What a path has to decide for one learner: which of the modules that matter, in which sessions, in which weeks. Immutable.
/// </summary>
internal sealed record PathProblem
{
    /// <summary>When sessions take place.</summary>
    public required SessionCalendar Calendar { get; init; }

    /// <summary>Modules that bring the goals nearer, that are wanted, or that these stand on, in ordinal order of ids.</summary>
    public required PathModule[] Modules { get; init; }

    /// <summary>Groups of modules to be met, of all modules.</summary>
    public required PathGroup[] Groups { get; init; }

    /// <summary>Goals that some module can bring nearer.</summary>
    public required PathGoal[] Goals { get; init; }

    /// <summary>Σ ω·g over all goals; 1 without goals.</summary>
    public double Asked { get; init; } = 1;

    /// <summary>Unmet need of the goals that no module brings nearer: Σ ω·max(0, g − μ) over them ÷ Σ ω·g over all.</summary>
    public required double MissingAnyway { get; init; }

    /// <summary>Modules that the path has to take: mandatory ones first, then pinned ones, by their places.</summary>
    public required int[] Wanted { get; init; }

    /// <summary>Modules of which the path has to take so many each: what an award asks beyond what is done.</summary>
    public PathQuota[] Quotas { get; init; } = [];

    /// <summary>Day number of the first day.</summary>
    public required int FirstDay { get; init; }

    /// <summary>Calendar weeks of the horizon, that of the first day included.</summary>
    public required int Weeks { get; init; }

    /// <summary>Minutes that the learner has in a calendar week without exception.</summary>
    public required int Capacity { get; init; }

    /// <summary>By week of the horizon the minutes that the learner has in it, at most <see cref="Capacity"/>.</summary>
    public required int[] WeekMinutes { get; init; }

    /// <summary>Whether sessions may have slots at the same time: only to see what they stand in the way of.</summary>
    public bool AllowsOverlap { get; init; }

    /// <summary>What the path may cost, EUR.</summary>
    public required double Budget { get; init; }

    /// <summary>The first calendar week.</summary>
    public int FirstWeek => CalendarWeeks.Of(FirstDay);
}
