namespace Pedagogy6P.Planning.Calendars;

/// <summary>Calendar weeks, Monday to Sunday, numbered from that of 1 January of the year 1, a Monday.</summary>
internal static class CalendarWeeks
{
    /// <summary>Days in a week.</summary>
    public const int Days = 7;

    /// <summary>The week of a day number.</summary>
    public static int Of(int day) => day / Days;

    /// <summary>The first day of a week.</summary>
    public static int Monday(int week) => week * Days;

    /// <summary>The last day of a week.</summary>
    public static int Sunday(int week) => (week * Days) + Days - 1;
}
