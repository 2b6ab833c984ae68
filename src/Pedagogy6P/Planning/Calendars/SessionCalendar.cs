using Pedagogy6P.Catalogue;
using Pedagogy6P.Places;

namespace Pedagogy6P.Planning.Calendars;

/// <summary>
/// When the sessions of a programme take place: what each takes of the calendar weeks that it touches, and which two meet at the same time.
/// Compiled once per programme, immutable and thread-safe.
/// </summary>
internal sealed class SessionCalendar
{
    private const int MinutesPerHour = 60;
    private const int MostSessionsRemembered = 16_384;
    private const int BitsPerWord = 64;

    private readonly SessionColumns _sessions;
    private readonly SessionDates[] _dates;
    private readonly int[][] _minutes;

    // By session those at the same time, a bit each; filled as it is asked for. Answers never change, so that it does not matter who finds
    // one first.
    private readonly ulong[]?[] _clashes;

    public SessionCalendar(NumberedProgramme index)
    {
        _sessions = index.Sessions;
        _clashes = new ulong[_sessions.Sessions.Length <= MostSessionsRemembered ? _sessions.Sessions.Length : 0][];
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

    private SessionCalendar(SessionCalendar other, IEnumerable<(SessionDates Dates, int[] Minutes)> further)
    {
        (_sessions, _clashes) = (other._sessions, other._clashes);
        _dates = [.. other._dates, .. further.Select(one => one.Dates)];
        _minutes = [.. other._minutes, .. further.Select(one => one.Minutes)];
    }

    /// <summary>Sessions and, numbered on from them, other work with its days and minutes, none of which meets at a fixed time.</summary>
    public SessionCalendar With(IReadOnlyList<(SessionDates Dates, int[] Minutes)> further) => new(this, further);

    /// <summary>How many have dates: sessions and other work.</summary>
    public int Count => _dates.Length;

    /// <summary>Whole minutes of hours of work, rounded up.</summary>
    public static int WholeMinutes(double hours) => (int)Math.Min(int.MaxValue / 2, Math.Ceiling((hours * MinutesPerHour) - 1e-6));

    /// <summary>Whether a number is that of a session, rather than of work at one's own pace.</summary>
    public bool IsDated(int session) => session >= 0 && session < _sessions.Sessions.Length;

    /// <summary>First and last day of a session.</summary>
    public ref readonly SessionDates Dates(int session) => ref _dates[session];

    /// <summary>
    /// Minutes that a session takes of each week that it touches, the first one first: those of its slots there, or, without slots, its
    /// hours spread evenly over the weeks and rounded up.
    /// </summary>
    public ReadOnlySpan<int> Minutes(int session) => _minutes[session];

    /// <summary>How often a session meets: one weekly slot of one week is a meeting; without slots, one a week.</summary>
    public int Meetings(int session)
    {
        SessionDates dates = _dates[session];
        Availability slots = _sessions.Sessions[session].WeeklySlots;
        return slots.IsNever ? dates.LastWeek - dates.FirstWeek + 1
            : slots.IsAlways ? dates.End - dates.Start + 1
            : Enumerable.Range(dates.Start, dates.End - dates.Start + 1).Sum(day => SlotsFrom(slots, day % CalendarWeeks.Days));
    }

    /// <summary>
    /// Whether two sessions have slots at the same time of the same day. One without slots meets at no time that is fixed.
    /// </summary>
    public bool Clash(int one, int other) => IsDated(one) && IsDated(other)
        && (ClashesOf(one)[other / BitsPerWord] >> (other % BitsPerWord) & 1) != 0;

    /// <summary>
    /// The sessions that have slots at the same time of the same day as one of them, a bit each in words of 64; no words for what meets at
    /// no time that is fixed.
    /// </summary>
    public ReadOnlySpan<ulong> ClashesOf(int session) => !IsDated(session) ? []
        : _clashes.Length == 0 ? FindClashes(session)
        : Volatile.Read(ref _clashes[session]) ?? Remember(session);

    private ulong[] Remember(int session)
    {
        ulong[] found = FindClashes(session);
        Volatile.Write(ref _clashes[session], found);
        return found;
    }

    private ulong[] FindClashes(int session)
    {
        ulong[] clashes = new ulong[(_sessions.Sessions.Length + BitsPerWord - 1) / BitsPerWord];
        (int start, int end) = _dates[session];
        for (int other = 0; other < _sessions.Sessions.Length; other++)
        {
            if (_dates[other].Start <= end && _dates[other].End >= start
                && SessionClash.Between(_sessions.Sessions[session], _sessions.Sessions[other]))
            {
                clashes[other / BitsPerWord] |= 1UL << (other % BitsPerWord);
            }
        }

        return clashes;
    }

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

    // Slots that begin on a day of the week.
    private static int SlotsFrom(Availability slots, int weekday)
    {
        int begun = 0;
        for (int cell = weekday * Availability.CellsPerDay; cell < (weekday + 1) * Availability.CellsPerDay; cell++)
        {
            begun += slots[cell] && !slots[(cell + Availability.Cells - 1) % Availability.Cells] ? 1 : 0;
        }

        return begun;
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
