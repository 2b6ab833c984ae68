namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>A module that a path may take. Immutable.</summary>
internal sealed record PathModule
{
    /// <summary>Its number in the catalogue.</summary>
    public required int Number { get; init; }

    /// <summary>Hours of work.</summary>
    public required double Hours { get; init; }

    /// <summary>
    /// What it takes of what the path has to spare before all else: kilometres, money, hours without practice, changes; 0 for the best
    /// path.
    /// </summary>
    public double Cost { get; init; }

    /// <summary>What it costs the learner, EUR.</summary>
    public required double Price { get; init; }

    /// <summary>Minutes of work when taken at one's own pace; 0 for one with sessions.</summary>
    public required int Minutes { get; init; }

    /// <summary>The sessions that the learner can attend within the horizon, by start; none when taken at one's own pace.</summary>
    public required int[] Sessions { get; init; }

    /// <summary>Day number of the last day on which it may end, where it is mandatory by a date; else the last there is.</summary>
    public int Deadline { get; init; } = int.MaxValue;

    /// <summary>Its groups of the problem that must be met before it starts, by number.</summary>
    public int[] Needs { get; set; } = [];

    /// <summary>Its groups of the problem that had better be met before it starts, by number.</summary>
    public int[] Advised { get; set; } = [];

    /// <summary>Advised groups that nothing the learner can take would meet.</summary>
    public int MissedAnyway { get; set; }

    /// <summary>The fewest minutes that it takes of the weeks, whatever the session.</summary>
    public required int LeastMinutes { get; init; }

    /// <summary>The goals of the problem that it brings nearer.</summary>
    public PathImprovement[] Improves { get; set; } = [];

    /// <summary>Whether it is taken at one's own pace.</summary>
    public bool IsSelfPaced => Minutes > 0;
}
