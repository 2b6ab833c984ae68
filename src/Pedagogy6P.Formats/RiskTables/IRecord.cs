namespace Pedagogy6P.Formats.RiskTables;

/// <summary>A row of a risk file while it is read.</summary>
internal interface IRecord
{
    /// <summary>Whether no cell of it holds anything.</summary>
    bool IsEmpty { get; }

    /// <summary>A cell as UTF-8, as it stands in the file; valid until the next call.</summary>
    ReadOnlySpan<byte> GetSpan(int cell);

    /// <summary>
    /// Whether a cell is a number by its type, which nobody has to read from a text: finite, or NaN when it is missing.
    /// </summary>
    bool IsNumber(int cell, out double value);
}
