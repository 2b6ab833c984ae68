using System.Globalization;
using Pedagogy6P.Places;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>
/// The dates and weekly hours of a session as the calendar that it was exported to notes them; they hold as long as nobody has changed the
/// events. Stateless.
/// </summary>
internal static class ExportedSession
{
    /// <summary>Whether an event was exported from a session.</summary>
    public static bool Is(CalendarSeries series) => series.Extensions.ContainsKey(SessionNotes.Start);

    /// <summary>Whether events are still all of those that their session was exported as.</summary>
    public static bool IsUnchanged(IReadOnlyList<SessionEvent> events, string zone)
    {
        CalendarSeries first = events[0].Series;
        string weekly = Note(first, SessionNotes.Weekly);
        if (!events.All(one => IsIn(one.Series, zone)) || !events.All(one => SameNotes(one.Series, first))
            || Day(Note(first, SessionNotes.Start)) is not DateOnly start || Day(Note(first, SessionNotes.End)) is not DateOnly end
            || end < start || !IsWeekly(weekly, out Availability hours))
        {
            return false;
        }

        var exported = SessionCalendar.Of(start, end, hours).SelectMany(time => new CalendarSeries
        {
            Uid = "", Start = time.Start, End = time.End, Rule = time.Rule, IsAllDay = time.IsAllDay,
        }.Occurrences(DateTime.MaxValue)).ToHashSet();
        return exported.SetEquals(events.SelectMany(one => one.All));
    }

    /// <summary>Whether the times of an event are those of a time zone as they are.</summary>
    public static bool IsIn(CalendarSeries series, string zone) => series.IsAllDay || string.Equals(series.TimeZone, zone,
        StringComparison.Ordinal);

    // A session without weekly hours, which takes whole days, has no note of them.
    private static bool IsWeekly(string weekly, out Availability hours)
    {
        hours = Availability.Never;
        return weekly.Length == 0 || Availability.TryParse(weekly, SlotRounding.Outward, out hours);
    }

    private static bool SameNotes(CalendarSeries one, CalendarSeries other) =>
        ((string[])[SessionNotes.Start, SessionNotes.End, SessionNotes.Weekly]).All(name =>
            string.Equals(Note(one, name), Note(other, name), StringComparison.Ordinal));

    private static string Note(CalendarSeries series, string name) => series.Extensions.GetValueOrDefault(name) ?? "";

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
