using Pedagogy6P.Places;
using Pedagogy6P.Planning.Calendars;

namespace Pedagogy6P.Planning.Refreshers;

/// <summary>
/// The minutes that are left for refreshers, week by week, and the days on which the learner is free long enough. Not thread-safe.
/// </summary>
internal sealed class WeekRoom
{
    private readonly int _firstWeek;
    private readonly int[] _left;
    private readonly int[] _freeMinutes = new int[CalendarWeeks.Days];

    /// <summary>Takes the minutes of each week and the learner's free time.</summary>
    public WeekRoom(int firstDay, int[] minutes, Availability free)
    {
        _firstWeek = CalendarWeeks.Of(firstDay);
        _left = minutes;
        for (int cell = 0; cell < Availability.Cells; cell++)
        {
            _freeMinutes[cell / Availability.CellsPerDay] += free[cell] ? Availability.MinutesPerCell : 0;
        }
    }

    /// <summary>Whether a day has room for so many minutes.</summary>
    public bool Has(int day, int minutes) =>
        _left[CalendarWeeks.Of(day) - _firstWeek] >= minutes && _freeMinutes[day % CalendarWeeks.Days] >= minutes;

    /// <summary>Takes minutes of the week of a day; below 0 gives them back.</summary>
    public void Take(int day, int minutes) => _left[CalendarWeeks.Of(day) - _firstWeek] -= minutes;
}
