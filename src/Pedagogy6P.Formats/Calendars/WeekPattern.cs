namespace Pedagogy6P.Formats.Calendars;

/// <summary>What of a list of times is the same every week. Stateless.</summary>
internal static class WeekPattern
{
    /// <summary>Whether the times happen in every week from the first day to the last one: weekly hours say all of them then.</summary>
    public static bool Holds(IReadOnlyCollection<(DateTime Start, DateTime End)> times)
    {
        if (times.Count == 0)
        {
            return true;
        }

        DateTime first = times.Min(time => time.Start).Date, last = times.Max(time => time.Start).Date;
        return times.GroupBy(Weekly).All(same =>
        {
            int daysTo = ((int)same.Key.Day - (int)first.DayOfWeek + 7) % 7;
            return same.Count() == (last - first.AddDays(daysTo)).Days / 7 + 1;
        });
    }

    /// <summary>The quarter hours of the week that the times take.</summary>
    public static IEnumerable<int> Cells(IEnumerable<(DateTime Start, DateTime End)> times) =>
        times.DistinctBy(Weekly).SelectMany(time => WeekCells.Of(time.Start, time.End)).Distinct();

    private static (DayOfWeek Day, TimeSpan Time, TimeSpan Length) Weekly((DateTime Start, DateTime End) time) =>
        (time.Start.DayOfWeek, time.Start.TimeOfDay, time.End - time.Start);
}
