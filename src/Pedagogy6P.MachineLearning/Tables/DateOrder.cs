namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>
/// In which order a written date gives its parts. A year of four digits that stands first is always read year, month, day.
/// </summary>
public enum DateOrder
{
    /// <summary>As in 2026-09-30.</summary>
    YearMonthDay = 0,

    /// <summary>As in 30/09/2026.</summary>
    DayMonthYear = 1,

    /// <summary>As in 09/30/2026.</summary>
    MonthDayYear = 2,
}
