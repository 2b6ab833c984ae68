using Pedagogy6P.Formats.RiskTables.Writing;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>What a text of a column is.</summary>
/// <param name="Number">The number it holds; null when none.</param>
/// <param name="Date">The date it holds; null when none.</param>
/// <param name="Fault">What was expected of a number or date that cannot be told for sure; null when it can.</param>
internal readonly record struct CellReading(WrittenNumber? Number, WrittenDate? Date, string? Fault)
{
    /// <summary>Whether the text is a word: neither a number nor a date, however written.</summary>
    public bool IsWord => Number is null && Date is null && Fault is null;

    /// <summary>Reads a text that is no plain number.</summary>
    /// <param name="text">The trimmed text.</param>
    /// <param name="truthIsNumber">Whether true and false are 1 and 0, as in a numeric column of a model.</param>
    public static CellReading Of(string text, bool truthIsNumber)
    {
        if (truthIsNumber && CategoryText.Truth(text) is bool truth)
        {
            double value = truth ? 1 : 0;
            return new CellReading(new WrittenNumber(value, value, "") { IsTruth = true }, null, null);
        }

        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return text.TrimStart('+', '-').ToUpperInvariant() is "INF" or "INFINITY" or "∞"
                ? new CellReading(null, null, "a finite number") : default;
        }

        if (WrittenDate.TryRead(text) is WrittenDate date)
        {
            return new CellReading(null, date, null);
        }

        return WrittenDate.IsShort(text) ? new CellReading(null, null, "a date with a year of four digits")
            : WrittenDuration.IsAmbiguous(text)
            ? new CellReading(null, null, "a duration with seconds (1:30:00) or units (90 min): 1:30 may be hours or minutes")
            : WrittenNumber.TryRead(text) is not WrittenNumber number ? default
            : double.IsInfinity(number.AsPoint) || double.IsInfinity(number.AsComma)
            ? new CellReading(null, null, "a finite number") : new CellReading(number, null, null);
    }
}
