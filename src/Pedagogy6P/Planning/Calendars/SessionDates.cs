namespace Pedagogy6P.Planning.Calendars;

/// <summary>First and last day of a session, as day numbers.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
internal readonly record struct SessionDates(int Start, int End)
{
    /// <summary>The first calendar week touched.</summary>
    public int FirstWeek => CalendarWeeks.Of(Start);

    /// <summary>The last calendar week touched.</summary>
    public int LastWeek => CalendarWeeks.Of(End);
}
