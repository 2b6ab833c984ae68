namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Some consecutive rows of an <see cref="ITypedTable"/>. Not thread-safe.</summary>
public interface ITypedRows
{
    /// <summary>Number of rows.</summary>
    int Count { get; }

    /// <summary>Copies the values of a column of <see cref="TableColumnKind.Number"/>.</summary>
    /// <param name="column">A column that was asked for.</param>
    /// <param name="destination">As long as there are rows; receives the nearest doubles, NaN where a value is missing.</param>
    void CopyNumbers(int column, Span<double> destination);

    /// <summary>
    /// A value of any column but those of <see cref="TableColumnKind.Other"/> as text: numbers with every digit that tells them apart and a
    /// decimal point, <c>true</c> or <c>false</c>, dates as year-month-day.
    /// </summary>
    /// <param name="column">A column that was asked for.</param>
    /// <param name="row">A row, 0-based.</param>
    /// <returns>UTF-8, empty where the value is missing; valid until the next call.</returns>
    ReadOnlySpan<byte> TextOf(int column, int row);
}
