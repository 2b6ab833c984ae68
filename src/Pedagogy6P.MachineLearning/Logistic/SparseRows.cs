namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>
/// Rows with few values that are not 0, for designs of thousands of columns: per row the columns and their values. Not thread-safe while
/// it grows.
/// </summary>
public sealed class SparseRows
{
    private readonly List<long> _starts = [0];
    private int[] _columns = new int[1024];
    private float[] _values = new float[1024];

    /// <summary>Starts without rows.</summary>
    /// <param name="width">Number of columns, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is below 1.</exception>
    public SparseRows(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        Width = width;
    }

    /// <summary>Number of columns.</summary>
    public int Width { get; }

    /// <summary>Number of rows.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>Adds a row.</summary>
    /// <param name="columns">Columns from 0 to below the width; a column may stand more than once, its values add up.</param>
    /// <param name="values">Finite values, one a column.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a column lies outside the width.</exception>
    public void Add(ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        if (columns.Length != values.Length)
        {
            throw new ArgumentException("One value per column is needed.", nameof(values));
        }

        foreach (int column in columns)
        {
            if ((uint)column >= (uint)Width)
            {
                throw new ArgumentException("A column lies outside the width.", nameof(columns));
            }
        }

        long start = _starts[^1], end = start + columns.Length;
        if (end > _columns.Length)
        {
            int capacity = checked((int)Math.Max(end, Math.Min(2L * _columns.Length, Array.MaxLength)));
            Array.Resize(ref _columns, capacity);
            Array.Resize(ref _values, capacity);
        }

        columns.CopyTo(_columns.AsSpan((int)start));
        values.CopyTo(_values.AsSpan((int)start));
        _starts.Add(end);
    }

    /// <summary>Columns of a row.</summary>
    /// <param name="row">Its number, from 0.</param>
    public ReadOnlySpan<int> ColumnsOf(int row) => _columns.AsSpan((int)_starts[row], Length(row));

    /// <summary>Values of a row, in the order of <see cref="ColumnsOf"/>.</summary>
    /// <param name="row">Its number, from 0.</param>
    public ReadOnlySpan<float> ValuesOf(int row) => _values.AsSpan((int)_starts[row], Length(row));

    /// <summary>Σ weight × value of a row.</summary>
    /// <param name="row">Its number, from 0.</param>
    /// <param name="weights">One weight a column.</param>
    public double Dot(int row, ReadOnlySpan<double> weights)
    {
        ReadOnlySpan<int> columns = ColumnsOf(row);
        ReadOnlySpan<float> values = ValuesOf(row);
        double sum = 0;
        for (int entry = 0; entry < columns.Length; entry++)
        {
            sum += weights[columns[entry]] * values[entry];
        }

        return sum;
    }

    /// <summary>Adds a multiple of a row to a vector.</summary>
    /// <param name="row">Its number, from 0.</param>
    /// <param name="factor">The multiple.</param>
    /// <param name="vector">One number a column.</param>
    public void AddTo(int row, double factor, Span<double> vector)
    {
        ReadOnlySpan<int> columns = ColumnsOf(row);
        ReadOnlySpan<float> values = ValuesOf(row);
        for (int entry = 0; entry < columns.Length; entry++)
        {
            vector[columns[entry]] += factor * values[entry];
        }
    }

    private int Length(int row) => (int)(_starts[row + 1] - _starts[row]);
}
