namespace Pedagogy6P.Planning.Cohorts.Problems;

/// <summary>
/// What learners can be seated in: sessions, and modules at one's own pace, which have seats without end. Columns by offering, those of a
/// module together. Immutable.
/// </summary>
internal sealed record Offerings
{
    /// <summary>Seats of an offering that is never full.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>Number of each module.</summary>
    public required int[] Module { get; init; }

    /// <summary>Ids of the sessions; null at one's own pace.</summary>
    public required string?[] SessionId { get; init; }

    /// <summary>
    /// Seats left for new learners, those of a candidate once it is opened; <see cref="Unlimited"/> when it is never full.
    /// </summary>
    public required int[] Seats { get; init; }

    /// <summary>The smallest group of new learners with which it takes place; 0 when it does so anyway.</summary>
    public required int[] Least { get; init; }

    /// <summary>Whether it has to be opened first.</summary>
    public required bool[] IsCandidate { get; init; }

    /// <summary>Fewest new learners by audience with which it takes place.</summary>
    public required AudienceShare[][] LeastByAudience { get; init; }

    /// <summary>The first calendar week of each.</summary>
    public required int[] FirstWeek { get; init; }

    /// <summary>Minutes of each calendar week from the first one on.</summary>
    public required int[][] Minutes { get; init; }

    /// <summary>Which ones nobody can take both: of one module, or at the same time.</summary>
    public required ConflictRows Conflicts { get; init; }

    /// <summary>How many there are.</summary>
    public int Count => Module.Length;

    /// <summary>Most minutes of one week.</summary>
    public int[] Peak => field ??= [.. Minutes.Select(weeks => weeks.Length == 0 ? 0 : weeks.Max())];
}
