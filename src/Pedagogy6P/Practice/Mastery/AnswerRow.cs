namespace Pedagogy6P.Practice.Mastery;

/// <summary>One row of the joined regression while it is filled: columns and values that are not 0.</summary>
internal ref struct AnswerRow(Span<int> columns, Span<float> values)
{
    private readonly Span<int> _columns = columns;
    private readonly Span<float> _values = values;

    public int Count { get; private set; }

    public void Add(int column, double value = 1)
    {
        _columns[Count] = column;
        _values[Count++] = (float)value;
    }
}
