namespace Pedagogy6P.Formats.RiskTables;

/// <summary>What a cell of a risk file holds.</summary>
internal enum CellKind
{
    /// <summary>Nothing is known.</summary>
    Missing,

    /// <summary>A finite number with a decimal point.</summary>
    Number,

    /// <summary>A number that is infinite, too large, or written with a decimal comma.</summary>
    Unreadable,

    /// <summary>Anything else.</summary>
    Text,
}
