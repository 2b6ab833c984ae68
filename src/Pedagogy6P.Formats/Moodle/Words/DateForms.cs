namespace Pedagogy6P.Formats.Moodle.Words;

/// <summary>
/// The forms that a written date fits; its day is certain unless it fits both of <see cref="Figures"/> or of <see cref="Days"/>.
/// </summary>
[Flags]
internal enum DateForms
{
    /// <summary>It is no date.</summary>
    None = 0,

    /// <summary>Year, month, day in figures: <c>2026-11-28 19:20:51</c>, <c>2026-11-28T19:20</c>, <c>2026/11/28</c>.</summary>
    YearFirst = 1,

    /// <summary>The month by its name: <c>28 nov. 26, 19:33:20</c>, <c>Saturday, 28 February 2026, 6:40 PM</c>.</summary>
    Named = 2,

    /// <summary>Day, month, year in figures: <c>28/11/26, 19:20:51</c>, <c>28.11.2026 19:20</c>.</summary>
    DayFirst = 4,

    /// <summary>Month, day, year in figures: <c>11/28/2026 7:20 PM</c>.</summary>
    MonthFirst = 8,

    /// <summary>A date and time whose month is a word of no language that is known.</summary>
    Foreign = 16,

    /// <summary>A number of days as a workbook counts them from 1900.</summary>
    Since1900 = 32,

    /// <summary>A number of days as a workbook counts them from 1904.</summary>
    Since1904 = 64,

    /// <summary>Forms that have one day each.</summary>
    Certain = YearFirst | Named,

    /// <summary>Figures whose order is to be told.</summary>
    Figures = DayFirst | MonthFirst,

    /// <summary>A number of days from a year that is to be told.</summary>
    Days = Since1900 | Since1904,
}
