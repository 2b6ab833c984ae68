using System.Collections.Immutable;
using Pedagogy6P.Planning.Paths;

namespace Pedagogy6P.Cli.Texts;

/// <summary>
/// What is said of learning paths, in one language: what they are, what binds them, and what a repair moves; <c>{0}</c> and <c>{1}</c>
/// stand for numbers and names. Immutable.
/// </summary>
internal sealed record PathWords
{
    public required string Path { get; init; }

    public required string Best { get; init; }

    public required string BestFound { get; init; }

    public required string Alternative { get; init; }

    public required string Nearest { get; init; }

    public required string Cheapest { get; init; }

    public required string MostPractical { get; init; }

    public required string NoSteps { get; init; }

    public required string Unmet { get; init; }

    public required string WeekCount { get; init; }

    public required string OneWeek { get; init; }

    public required string Peak { get; init; }

    public required string Hours { get; init; }

    public required string Travel { get; init; }

    public required string Price { get; init; }

    public required string Missed { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string HoursPerWeek { get; init; }

    public required string Weeks { get; init; }

    public required string Why { get; init; }

    public required string Goal { get; init; }

    public required string Opens { get; init; }

    public required string Advises { get; init; }

    public required string Recognised { get; init; }

    public required string Unreached { get; init; }

    public required string Reached { get; init; }

    public required string Unplanned { get; init; }

    public required string NoModule { get; init; }

    public required string Horizon { get; init; }

    public required string Prerequisites { get; init; }

    public required string Room { get; init; }

    public required string RoomIn { get; init; }

    public required string Closed { get; init; }

    public required string PageTitle { get; init; }

    public required string Start { get; init; }

    public required string Programme { get; init; }

    public required string Available { get; init; }

    public required string Weekly { get; init; }

    public required string Compared { get; init; }

    public required string UnmetName { get; init; }

    public required string WeeksName { get; init; }

    public required string PeakName { get; init; }

    public required string HoursName { get; init; }

    public required string TravelName { get; init; }

    public required string PriceName { get; init; }

    public required string MissedName { get; init; }

    public required string HourAmount { get; init; }

    public required string Kilometres { get; init; }

    public required string Euros { get; init; }

    public required string When { get; init; }

    public required string Where { get; init; }

    public required string Dates { get; init; }

    public required string Timeline { get; init; }

    public required string AtSetTimes { get; init; }

    public required string TimeLimit { get; init; }

    public required string EachWeek { get; init; }

    public required string Hint { get; init; }

    /// <summary>Short names of the months, that of January first.</summary>
    public required ImmutableArray<string> Months { get; init; }

    public required string Award { get; init; }

    public required string Group { get; init; }

    public required string NotCompleted { get; init; }

    public required string GroupName { get; init; }

    public required string Conflict { get; init; }

    public required string Beyond { get; init; }

    public required string ForGroup { get; init; }

    public required string InTime { get; init; }

    public required string Late { get; init; }

    public required string GivenUp { get; init; }

    public required string Loss { get; init; }

    public required string Dropout { get; init; }

    public required string DropoutName { get; init; }

    public required string EvidenceName { get; init; }

    public required string Repaired { get; init; }

    public required string RepairedFound { get; init; }

    public required string LateOnes { get; init; }

    public required string Begun { get; init; }

    public required string Moves { get; init; }

    public required string NoMoves { get; init; }

    public required string Moved { get; init; }

    public required string Dropped { get; init; }

    public required string Added { get; init; }

    public required string Times { get; init; }

    public required IReadOnlyDictionary<PathLimit, string> Limits { get; init; }

    /// <summary>The words of a language, <c>en</c> or <c>fr</c>.</summary>
    public static PathWords For(string language) =>
        string.Equals(language, "fr", StringComparison.Ordinal) ? FrenchPathWords.Value : EnglishPathWords.Value;
}
