namespace Pedagogy6P.Benchmarks.Cohorts.Instances;

/// <summary>When a generated session takes place: once a week, at the same time of the same day.</summary>
/// <param name="Day">The day of the week, from 0 on.</param>
/// <param name="Start">Minutes after midnight.</param>
/// <param name="Minutes">Minutes of a meeting.</param>
/// <param name="FirstWeek">The first week.</param>
/// <param name="Weeks">How many weeks.</param>
internal readonly record struct SessionTime(int Day, int Start, int Minutes, int FirstWeek, int Weeks)
{
    /// <summary>Whether two sessions ever meet at the same time.</summary>
    public bool Meets(SessionTime other) => Day == other.Day && Start < other.Start + other.Minutes && other.Start < Start + Minutes
        && FirstWeek < other.FirstWeek + other.Weeks && other.FirstWeek < FirstWeek + Weeks;
}
