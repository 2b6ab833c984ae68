using System.Collections.Immutable;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>When a recurring event happens: its rule is asked in wall-clock time, as RFC 5545 means it. Stateless.</summary>
internal static class CalendarRecurrence
{
    // A rule such as "every 30 February" never fits: this many steps without a hit end it.
    private const int MostMisses = 2000;

    // The calendar of the platform ends with the year 9999, and rules that end about there end nowhere.
    private const int LastYear = 9990;

    /// <summary>When it happens, and whether that is all.</summary>
    public static CalendarTimes Of(CalendarSeries series, DateTime until, int most)
    {
        if (series.IsCancelled)
        {
            return new CalendarTimes([], IsCut: false, Looked: 0);
        }

        TimeSpan length = series.End - series.Start;
        var changes = series.Changes.GroupBy(change => change.Original).ToDictionary(same => same.Key, same => same.Last());
        var skipped = series.Exceptions.ToHashSet();
        bool isCut = false;
        int looked = 1;
        IEnumerable<DateTime> starts = series.Rule is null ? [series.Start] : Starts(series, until, most, out isCut, out looked);
        (DateTime Start, DateTime End)[] times =
        [
            .. starts.Concat(series.Additions).Distinct().Where(start => !skipped.Contains(start) && !changes.ContainsKey(start))
                .Select(start => (Start: start, End: start + length))
                .Concat(changes.Values.Where(change => !change.IsCancelled).Select(change => (change.Start, change.End)))
                .OrderBy(occurrence => occurrence.Start),
        ];
        ImmutableArray<(DateTime Start, DateTime End)> kept = [.. times.TakeWhile(time => time.Start <= until).Take(most)];
        return new CalendarTimes(kept, isCut || kept.Length < times.Length, looked);
    }

    private static List<DateTime> Starts(CalendarSeries series, DateTime until, int most, out bool isCut, out int looked)
    {
        var pattern = new RecurrencePattern(series.Rule!);
        if (pattern.Until is { Value.Year: > LastYear })
        {
            pattern.Until = null;
        }

        var rule = new CalendarEvent { Start = new CalDateTime(series.Start), RecurrenceRule = pattern };
        var starts = new List<DateTime>();
        isCut = false;
        looked = MostMisses;
        try
        {
            foreach (DateTime start in rule.GetOccurrences(null, new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostMisses })
                .Select(occurrence => occurrence.Period.StartTime.Value))
            {
                isCut = start > until || starts.Count == most;
                if (isCut)
                {
                    break;
                }

                starts.Add(start);
            }

            looked = starts.Count + 1;
        }
        catch (Exception fault) when (fault is EvaluationException or ArgumentException or InvalidOperationException)
        {
            // The rule leads nowhere from here on, or out of the calendar.
            looked += starts.Count;
        }

        return starts;
    }
}
