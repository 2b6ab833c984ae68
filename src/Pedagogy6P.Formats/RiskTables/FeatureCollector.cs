using Pedagogy6P.Preventive.Data;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Gathers a feature column. Its kind is given by a schema or a declaration, or else by its first known value: a number makes a numeric column, a word a
/// categorical one, and a later value of the other kind is refused. Not thread-safe.
/// </summary>
internal sealed class FeatureCollector
{
    private readonly GrowingArray<double> _numbers = new();
    private readonly Feature? _known;
    private TextCollector? _texts;
    private bool? _isText;
    private int _missingSoFar;

    /// <summary>A column whose kind is found in the file, or declared to be categories.</summary>
    public FeatureCollector(string name, bool declaredCategorical)
    {
        Name = name;
        _isText = declaredCategorical ? true : null;
        _texts = declaredCategorical ? new TextCollector() : null;
        Declared = declaredCategorical;
    }

    /// <summary>A column that a model knows.</summary>
    public FeatureCollector(Feature known)
        : this(known.Name, known.Kind == FeatureKind.Categorical)
    {
        _known = known;
        _isText = Declared;
    }

    public string Name { get; }

    /// <summary>Whether the column was declared categorical, or is so in the model.</summary>
    public bool Declared { get; }

    /// <summary>Number of different words of a categorical column, 0 for numbers.</summary>
    public int Different => _texts?.Different ?? 0;

    /// <summary>Adds a cell.</summary>
    /// <returns>Null, or what was expected instead.</returns>
    public string? Add(ReadOnlySpan<byte> raw)
    {
        ReadOnlySpan<byte> cell = CellNumber.Trim(raw);
        return Declared ? AddDeclared(cell) : _isText == true ? AddText(cell) : AddNumber(cell);
    }

    /// <summary>Adds the finished column to a table.</summary>
    /// <returns>Number of values that the model does not know.</returns>
    public int AddTo(RiskTableBuilder builder)
    {
        if (_texts is null)
        {
            double[] values = _numbers.ToArray();
            bool ordinal = _known?.Kind == FeatureKind.Ordinal;
            _ = Singles(values) is { } singles ? builder.AddNumeric(Name, singles, ordinal) : builder.AddNumeric(Name, values, ordinal);
            return 0;
        }

        CodedTexts column = _texts.ToColumn();
        if (_known is null)
        {
            builder.AddCategorical(Name, column);
            return 0;
        }

        builder.AddCategorical(Name, column, _known.Categories);
        Func<string, int> known = _known.CodeLookup();
        bool[] unseen = [.. column.Texts.Select(text => known(text) < 0)];
        int count = 0;
        foreach (int code in column.Codes)
        {
            count += code >= 0 && unseen[code] ? 1 : 0;
        }

        return count;
    }

    private string? AddDeclared(ReadOnlySpan<byte> cell)
    {
        _texts!.Add(cell);
        return null;
    }

    private string? AddText(ReadOnlySpan<byte> cell)
    {
        // A number among words would silently become a category of its own.
        if (cell.Length > 0 && cell[0] is <= (byte)'9' and >= (byte)'+' && CellNumber.Read(cell, out _) is CellKind.Number or CellKind.Unreadable)
        {
            return "a word as in the rows above it; a column that mixes words and numbers has to be declared categorical";
        }

        _texts!.Add(cell);
        return null;
    }

    private string? AddNumber(ReadOnlySpan<byte> cell)
    {
        switch (CellNumber.Read(cell, out double value))
        {
            case CellKind.Number:
                _isText ??= false;
                _numbers.Add(value);
                return null;
            case CellKind.Missing:
                _missingSoFar++;
                _numbers.Add(double.NaN);
                return null;
            case CellKind.Text when _isText is null:
                _isText = true;
                _texts = new TextCollector();
                _texts.AddMissing(_missingSoFar);
                _texts.Add(cell);
                return null;
            case CellKind.Text when _known is not null && CellNumber.TryTruth(cell, out value):
                _numbers.Add(value);
                return null;
            case CellKind.Text:
                return _known is null ? "a number as in the rows above it; a column that mixes numbers and words has to be declared categorical"
                    : $"a number, true or false, or one of {CellNumber.Missing} or nothing for a missing value";
            default:
                return "a finite number with a decimal point";
        }
    }

    // Half the memory, and the same values: only when nothing is lost.
    private static float[]? Singles(double[] values)
    {
        float[] singles = new float[values.Length];
        for (int row = 0; row < values.Length; row++)
        {
            singles[row] = (float)values[row];
            if (singles[row] != values[row] && !double.IsNaN(values[row]))
            {
                return null;
            }
        }

        return singles;
    }
}
