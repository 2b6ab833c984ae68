namespace Pedagogy6P.Formats.RiskTables;

/// <summary>What the values of a typed column are.</summary>
public enum TableColumnKind
{
    /// <summary>Numbers of any width, decimals too.</summary>
    Number,

    /// <summary>Text, whatever it looks like.</summary>
    Text,

    /// <summary>True and false.</summary>
    Truth,

    /// <summary>Dates, with or without a time of day, which is dropped.</summary>
    Date,

    /// <summary>What no cell of a table of text could hold: lists, structures, bytes, times of day.</summary>
    Other,
}
