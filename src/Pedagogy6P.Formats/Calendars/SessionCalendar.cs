using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>Sessions as calendar events. Stateless and thread-safe.</summary>
public static class SessionCalendar
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>
    /// The events of sessions: one for each weekly time, from the first such day to the last day, in the programme's time zone; a session
    /// without weekly times takes whole days. What events cannot say stands in properties of their own, so that importing the calendar
    /// gives the same sessions. A cancelled session has cancelled events, which calendars take away; a candidate has none, for nothing says
    /// yet that it takes place.
    /// </summary>
    /// <param name="programme">The programme of the sessions.</param>
    /// <param name="sessions">Its sessions to write.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<CalendarSeries> Of(Programme programme, IEnumerable<Session> sessions)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(sessions);
        return [.. sessions.Where(session => session.Status != SessionStatus.Candidate).SelectMany(session => Of(programme, session))];
    }

    /// <summary>When a session happens: a time and a rule for each weekly one, or whole days.</summary>
    internal static IEnumerable<(DateTime Start, DateTime End, string? Rule, bool IsAllDay)> Of(DateOnly first, DateOnly last,
        Availability weekly)
    {
        DateTime after = Midnight(last).AddDays(1);
        (DateTime Start, DateTime End)[] times = [.. Times(first, weekly).Where(time => time.Start < after)];
        if (times.Length == 0)
        {
            yield return (Midnight(first), after, null, true);
        }

        string until = after.AddSeconds(-1).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        foreach ((DateTime start, DateTime end) in times)
        {
            string? rule = start.AddDays(7) < after ? $"FREQ=WEEKLY;UNTIL={until};BYDAY={Days[((int)start.DayOfWeek + 6) % 7]}" : null;
            yield return (start, end, rule, false);
        }
    }

    private static IEnumerable<CalendarSeries> Of(Programme programme, Session session) =>
        Of(session.Start, session.End, session.WeeklySlots).Select((time, at) =>
            Event(programme, session, time.IsAllDay ? 0 : at + 1, time.Start, time.End) with
            {
                Rule = time.Rule,
                IsAllDay = time.IsAllDay,
            });

    // The first time of each weekly one, which may be after a session that is shorter than a week.
    private static IEnumerable<(DateTime Start, DateTime End)> Times(DateOnly first, Availability weekly)
    {
        int firstDay = ((int)first.DayOfWeek + 6) % 7;
        foreach ((int cell, int cells) in Runs(weekly))
        {
            int day = (cell / Availability.CellsPerDay - firstDay + 7) % 7;
            DateTime start = Midnight(first).AddDays(day)
                .AddMinutes(cell % Availability.CellsPerDay * Availability.MinutesPerCell);
            yield return (start, start.AddMinutes(cells * Availability.MinutesPerCell));
        }
    }

    private static CalendarSeries Event(Programme programme, Session session, int number, DateTime start, DateTime end)
    {
        Site? site = session.SiteId is string id ? programme.FindSite(id) : null;
        var notes = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [SessionNotes.Session] = session.Id,
            [SessionNotes.Module] = session.ModuleId,
            [SessionNotes.Start] = session.Start.ToString("O", CultureInfo.InvariantCulture),
            [SessionNotes.End] = session.End.ToString("O", CultureInfo.InvariantCulture),
            [SessionNotes.Weekly] = session.WeeklySlots.IsNever ? null : session.WeeklySlots.ToString(),
            [SessionNotes.Site] = session.SiteId,
            [SessionNotes.Seats] = session.Seats?.ToString(CultureInfo.InvariantCulture),
            [SessionNotes.Trainer] = session.TrainerId,
        };
        return new CalendarSeries
        {
            Uid = string.Create(CultureInfo.InvariantCulture, $"{session.Id}/{number}@{programme.Id}"),
            Summary = programme.FindModule(session.ModuleId)?.Title ?? session.ModuleId,
            Place = site?.Title,
            Location = site?.Location,
            TimeZone = programme.Tables.TimeZone,
            Start = start,
            End = end,
            IsCancelled = session.Status == SessionStatus.Cancelled,
            Extensions = notes.Where(note => note.Value is not null)
                .ToImmutableSortedDictionary(note => note.Key, note => note.Value!, StringComparer.Ordinal),
        };
    }

    // Times of the week without a gap; the one that wraps over Sunday night is one.
    private static IEnumerable<(int Cell, int Cells)> Runs(Availability week)
    {
        if (week.IsNever)
        {
            yield break;
        }

        if (week.IsAlways)
        {
            yield return (0, Availability.Cells);
            yield break;
        }

        for (int cell = 0; cell < Availability.Cells; cell++)
        {
            if (!week[cell] || week[(cell + Availability.Cells - 1) % Availability.Cells])
            {
                continue;
            }

            int cells = 1;
            while (week[(cell + cells) % Availability.Cells])
            {
                cells++;
            }

            yield return (cell, cells);
        }
    }

    private static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);
}
