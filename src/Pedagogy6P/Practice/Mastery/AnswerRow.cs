namespace Pedagogy6P.Practice.Mastery;

/// <summary>
/// One row of the joined regression while it is filled: the plain columns, which every row has, then columns and values that are not 0.
/// </summary>
internal ref struct AnswerRow(Span<int> columns, Span<float> values)
{
    private readonly Span<int> _columns = columns;
    private readonly Span<float> _values = values;

    /// <summary>Number of columns filled, plain ones included.</summary>
    public int Count { get; private set; } = AnswerLayout.Plain;

    /// <summary>Values of the plain columns, in their order.</summary>
    public readonly Span<float> Plain => _values[..AnswerLayout.Plain];

    /// <summary>Numbers the plain columns, for rows that are kept; they stay numbered while the same memory is filled anew.</summary>
    public static void NumberPlain(Span<int> columns)
    {
        for (int column = 0; column < AnswerLayout.Plain; column++)
        {
            columns[column] = column;
        }
    }

    public void Add(int column, double value = 1)
    {
        _columns[Count] = column;
        _values[Count++] = (float)value;
    }

    /// <summary>Σ weight × value, in four sums side by side: one alone would wait for itself at every column.</summary>
    public readonly double Dot(ReadOnlySpan<double> weights)
    {
        double first = 0, second = 0, third = 0, fourth = 0;
        ReadOnlySpan<float> plain = Plain;
        ReadOnlySpan<double> own = weights[..plain.Length];
        int entry = 0;
        for (; entry + 3 < plain.Length; entry += 4)
        {
            first += own[entry] * plain[entry];
            second += own[entry + 1] * plain[entry + 1];
            third += own[entry + 2] * plain[entry + 2];
            fourth += own[entry + 3] * plain[entry + 3];
        }

        for (; entry < plain.Length; entry++)
        {
            first += own[entry] * plain[entry];
        }

        ReadOnlySpan<int> crossed = _columns[AnswerLayout.Plain..Count];
        ReadOnlySpan<float> counts = _values.Slice(AnswerLayout.Plain, crossed.Length);
        for (entry = 0; entry + 1 < crossed.Length; entry += 2)
        {
            second += weights[crossed[entry]] * counts[entry];
            third += weights[crossed[entry + 1]] * counts[entry + 1];
        }

        if (entry < crossed.Length)
        {
            fourth += weights[crossed[entry]] * counts[entry];
        }

        return first + second + third + fourth;
    }
}
