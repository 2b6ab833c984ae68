using Pedagogy6P.Catalogue;
using Pedagogy6P.Places;

namespace Pedagogy6P.Planning.Paths.Calendars;

/// <summary>
/// When the sessions of a programme take place: what each takes of the calendar weeks that it touches, and which two meet at the same time.
/// Compiled once per programme, immutable and thread-safe.
/// </summary>
internal sealed class SessionCalendar
{
    private const int MinutesPerHour = 60;

    private readonly SessionColumns _sessions;
    private readonly SessionDates[] _dates;
    private readonly int[][] _minutes;

    public SessionCalendar(NumberedProgramme index)
    {
        _sessions = index.Sessions;
        _dates = [.. _sessions.Sessions.Select(session => new SessionDates(session.Start.DayNumber, session.End.DayNumber))];
        _minutes = new int[_dates.Length][];
        for (int module = 0; module < index.Count; module++)
        {
            (int first, int end) = index.Records[module].Sessions;
            for (int session = first; session < end; session++)
            {
                _minutes[session] = MinutesOf(_dates[session], _sessions.Sessions[session].WeeklySlots, index.Records[module].Hours);
            }
        }
    }

    /// <summary>Whole minutes of hours of work, rounded up.</summary>
    public static int WholeMinutes(double hours) => (int)Math.Min(int.MaxValue / 2, Math.Ceiling((hours * MinutesPerHour) - 1e-6));

    /// <summary>First and last day of a session.</summary>
    public ref readonly SessionDates Dates(int session) => ref _dates[session];

    /// <summary>
    /// Minutes that a session takes of each week that it touches, the first one first: those of its slots there, or, without slots, its
    /// hours spread evenly over the weeks and rounded up.
    /// </summary>
    public ReadOnlySpan<int> Minutes(int session) => _minutes[session];

    /// <summary>Days on which a session meets: those in its slots; one a week without slots.</summary>
    public int Meetings(int session)
    {
        SessionDates dates = _dates[session];
        Availability slots = _sessions.Sessions[session].WeeklySlots;
        return slots.IsNever ? dates.LastWeek - dates.FirstWeek + 1
            : Enumerable.Range(dates.Start, dates.End - dates.Start + 1).Count(day => MinutesOn(slots, day % CalendarWeeks.Days) > 0);
    }

    /// <summary>Whether two sessions have slots at the same time of the same day.</summary>
    public bool Clash(int one, int other) => SessionClash.Between(_sessions.Sessions[one], _sessions.Sessions[other]);

    private static int[] MinutesOf(SessionDates dates, Availability slots, double hours)
    {
        int[] minutes = new int[dates.LastWeek - dates.FirstWeek + 1];
        if (slots.IsNever)
        {
            Array.Fill(minutes, (WholeMinutes(hours) + minutes.Length - 1) / minutes.Length);
            return minutes;
        }

        Span<int> onDay = stackalloc int[CalendarWeeks.Days];
        for (int day = 0; day < CalendarWeeks.Days; day++)
        {
            onDay[day] = MinutesOn(slots, day);
        }

        for (int day = dates.Start; day <= dates.End; day++)
        {
            minutes[CalendarWeeks.Of(day) - dates.FirstWeek] += onDay[day % CalendarWeeks.Days];
        }

        return minutes;
    }

    private static int MinutesOn(Availability slots, int weekday)
    {
        int cells = 0;
        for (int cell = weekday * Availability.CellsPerDay; cell < (weekday + 1) * Availability.CellsPerDay; cell++)
        {
            cells += slots[cell] ? 1 : 0;
        }

        return cells * Availability.MinutesPerCell;
    }
}
