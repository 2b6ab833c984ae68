namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>
/// Values of one feature in the storage they came in: single, double or category codes; or some rows of another column, looked up there.
/// </summary>
internal sealed class RiskColumn
{
    /// <summary>The code of a category that the schema does not have; as a value it is missing.</summary>
    public const int Unseen = -2;

    private readonly float[]? _singles;
    private readonly double[]? _doubles;
    private readonly int[]? _codes;
    private readonly int[]? _rows;

    public RiskColumn(float[] singles) => _singles = singles;

    public RiskColumn(double[] doubles) => _doubles = doubles;

    public RiskColumn(int[] codes) => _codes = codes;

    private RiskColumn(RiskColumn source, int[] rows) =>
        (_singles, _doubles, _codes, _rows) = (source._singles, source._doubles, source._codes, rows);

    /// <summary>The values row by row; null in another storage, and where rows are looked up.</summary>
    public float[]? Singles => _rows is null ? _singles : null;

    /// <summary>Whether values are in single precision, row by row or looked up.</summary>
    public bool IsSingle => _singles is not null;

    public int Length => _rows?.Length ?? _singles?.Length ?? _doubles?.Length ?? _codes!.Length;

    public double this[int row]
    {
        get
        {
            int at = _rows is null ? row : _rows[row];
            return _singles is { } s ? s[at] : _doubles is { } d ? d[at] : CodeAsValue(_codes![at]);
        }
    }

    public bool IsUnseen(int row) => _codes is not null && CodeOf(row) == Unseen;

    /// <summary>The code of a categorical value, negative when it is missing.</summary>
    public int CodeOf(int row) => _codes![_rows is null ? row : _rows[row]];

    public RiskColumn Subset(ReadOnlySpan<int> rows)
    {
        ReadOnlySpan<int> at = _rows is null ? rows : Pick(_rows, rows);
        return _singles is { } s ? new(Pick(s, at)) : _doubles is { } d ? new(Pick(d, at)) : new(Pick(_codes!, at));
    }

    /// <summary>Some rows, looked up in this column's storage.</summary>
    /// <param name="rows">Rows, kept.</param>
    public RiskColumn View(int[] rows) => new(this, _rows is null ? rows : Pick(_rows, rows));

    public void CopyTo(int firstRow, Span<double> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = this[firstRow + i];
        }
    }

    /// <summary>Copies values in single precision, which they are.</summary>
    public void CopyTo(int firstRow, Span<float> destination)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = _singles![_rows is null ? firstRow + i : _rows[firstRow + i]];
        }
    }

    public static T[] Pick<T>(ReadOnlySpan<T> values, ReadOnlySpan<int> rows)
    {
        T[] picked = new T[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            picked[i] = values[rows[i]];
        }

        return picked;
    }

    private static double CodeAsValue(int code) => code < 0 ? double.NaN : code;
}
