namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>What a feature takes from a column of dates.</summary>
public enum DatePart
{
    /// <summary>Nothing: the column holds no dates.</summary>
    None = 0,

    /// <summary>Days since 1 January 2000, a number.</summary>
    Days = 1,

    /// <summary>The day of the week, a category.</summary>
    Weekday = 2,

    /// <summary>The month of the year, a category.</summary>
    Month = 3,
}
