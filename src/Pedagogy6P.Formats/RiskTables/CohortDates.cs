namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Whether the day or the month comes first in dates such as 01/02/2027.</summary>
internal enum CohortDates
{
    /// <summary>Nobody said so: the values have to decide.</summary>
    Undecided,

    /// <summary>01/02/2027 is the first of February.</summary>
    DayFirst,

    /// <summary>01/02/2027 is the second of January.</summary>
    MonthFirst,

    /// <summary>Dates begin with the year, as 2027-02-01 does.</summary>
    YearFirst,
}
