namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// The features of every enrolment at risk at one landmark: one row per enrolment, one column per feature, NaN where missing.
/// </summary>
internal sealed class LandmarkTable
{
    private readonly List<string> _names = [];
    private readonly List<double[]> _columns = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private int _next;

    public LandmarkTable(int landmark, int[] enrolments)
    {
        Landmark = landmark;
        Enrolments = enrolments;
    }

    /// <summary>The day at whose end the features are taken.</summary>
    public int Landmark { get; }

    /// <summary>The enrolment of every row.</summary>
    public IReadOnlyList<int> Enrolments { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The values of a column.</summary>
    public double[] Column(int column) => _columns[column];

    /// <summary>The values of a column.</summary>
    public double[] Column(string name) => _columns[_index[name]];

    /// <summary>Starts the next row: <see cref="Add"/> goes back to the first column.</summary>
    public void StartRow() => _next = 0;

    /// <summary>
    /// Sets the next value of a row. Every row names the same features in the same order; the first one lays the columns out.
    /// </summary>
    public void Add(int row, string name, double value)
    {
        if (_next == _columns.Count)
            AddColumn(name, new double[Enrolments.Count]);
        else if (!string.Equals(_names[_next], name, StringComparison.Ordinal))
            throw new InvalidOperationException($"Column {_next} is {_names[_next]}, not {name}.");
        _columns[_next++][row] = value;
    }

    /// <summary>Appends a whole column.</summary>
    public void AddColumn(string name, double[] values)
    {
        _index.Add(name, _columns.Count);
        _names.Add(name);
        _columns.Add(values);
    }
}
