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

    public static ImmutableArray<(DateTime Start, DateTime End)> Of(CalendarSeries series, DateTime until, int most)
    {
        if (series.IsCancelled)
        {
            return [];
        }

        TimeSpan length = series.End - series.Start;
        var changes = series.Changes.GroupBy(change => change.Original).ToDictionary(same => same.Key, same => same.Last());
        var skipped = series.Exceptions.ToHashSet();
        IEnumerable<DateTime> starts = series.Rule is null ? [series.Start] : Starts(series, until, most);
        return
        [
            .. starts.Concat(series.Additions).Distinct().Where(start => !skipped.Contains(start) && !changes.ContainsKey(start))
                .Select(start => (Start: start, End: start + length))
                .Concat(changes.Values.Where(change => !change.IsCancelled).Select(change => (change.Start, change.End)))
                .Where(occurrence => occurrence.Start <= until).OrderBy(occurrence => occurrence.Start).Take(most),
        ];
    }

    private static List<DateTime> Starts(CalendarSeries series, DateTime until, int most)
    {
        var rule = new CalendarEvent { Start = new CalDateTime(series.Start), RecurrenceRule = new RecurrencePattern(series.Rule!) };
        var starts = new List<DateTime>();
        try
        {
            starts.AddRange(rule.GetOccurrences(null, new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostMisses })
                .Select(occurrence => occurrence.Period.StartTime.Value).TakeWhile(start => start <= until).Take(most));
        }
        catch (Exception fault) when (fault is EvaluationException or ArgumentException or InvalidOperationException)
        {
            // The rule leads nowhere from here on, or out of the calendar.
        }

        return starts;
    }
}
