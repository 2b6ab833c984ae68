using Pedagogy6P.Places;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>Quarter hours of the week that times of wall clocks take: a start is rounded down, an end up. Stateless.</summary>
internal static class WeekCells
{
    public static IEnumerable<int> Of(DateTime start, DateTime end)
    {
        int first = ((int)start.DayOfWeek + 6) % 7 * Availability.CellsPerDay
            + (int)start.TimeOfDay.TotalMinutes / Availability.MinutesPerCell;
        DateTime begun = start.Date.AddMinutes(first % Availability.CellsPerDay * Availability.MinutesPerCell);
        int cells = (int)Math.Min(Availability.Cells, Math.Ceiling((end - begun).TotalMinutes / Availability.MinutesPerCell));
        return Enumerable.Range(first, cells).Select(cell => cell % Availability.Cells);
    }
}
