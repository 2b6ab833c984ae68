using System.Collections.Immutable;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>One of the rows of a typed table. Not thread-safe.</summary>
internal sealed class TypedRecord : IRecord
{
    // Per cell the numbers of the rows; null for what is read as text.
    private readonly double[]?[] _numbers;
    private readonly MissingWords _missing;
    private ITypedRows? _rows;

    /// <param name="header">The columns.</param>
    /// <param name="cells">The columns that are read.</param>
    /// <param name="missing">The words for a missing value: where one may be a number, numbers are compared with it as texts.</param>
    public TypedRecord(RiskFileHeader header, IEnumerable<int> cells, MissingWords missing)
    {
        _missing = missing;
        Cells = [.. cells.Distinct().Order()];
        _numbers = new double[]?[header.Names.Length];
        foreach (int cell in Cells)
        {
            _numbers[cell] = header.KindOf(cell) == TableColumnKind.Number ? [] : null;
        }
    }

    /// <summary>The columns that are read, ascending.</summary>
    public ImmutableArray<int> Cells { get; }

    /// <summary>The row, 0-based among those taken.</summary>
    public int Row { get; set; }

    // Whoever wrote types wrote rows: one without values is a person of whom nothing is known.
    public bool IsEmpty => false;

    public void Take(ITypedRows rows)
    {
        _rows = rows;
        foreach (int cell in Cells)
        {
            if (_numbers[cell] is double[] numbers)
            {
                numbers = numbers.Length < rows.Count ? new double[rows.Count] : numbers;
                rows.CopyNumbers(cell, numbers.AsSpan(0, rows.Count));
                _numbers[cell] = numbers;
            }
        }
    }

    public ReadOnlySpan<byte> GetSpan(int cell) => _rows!.TextOf(cell, Row);

    public bool IsNumber(int cell, out double value)
    {
        value = _numbers[cell] is double[] numbers ? numbers[Row] : double.PositiveInfinity;
        value = _missing.MayBeNumbers && double.IsFinite(value) && _missing.Contains(GetSpan(cell)) ? double.NaN : value;
        return !double.IsInfinity(value);
    }
}
