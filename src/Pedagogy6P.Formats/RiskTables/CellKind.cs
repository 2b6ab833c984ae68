namespace Pedagogy6P.Formats.RiskTables;

/// <summary>What a cell of a risk file holds at first sight.</summary>
internal enum CellKind
{
    /// <summary>Nothing is known.</summary>
    Missing,

    /// <summary>A finite number, plainly written: digits, at most one decimal point, maybe an exponent.</summary>
    Number,

    /// <summary>Anything else: a word, a date, or a number written otherwise.</summary>
    Text,
}
