using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Gathers the cells of a feature column: plain numbers as numbers, everything else as texts, each different one once. What the column is,
/// all of its cells decide together (see <see cref="ColumnSurvey"/>). Not thread-safe.
/// </summary>
/// <param name="name">Name of the column.</param>
/// <param name="known">The model's feature; null when features are found in the file.</param>
/// <param name="missing">The words for a missing value.</param>
/// <param name="capacity">How many rows there may be; 0 when that is not known.</param>
internal sealed class FeatureCollector(string name, Feature? known, MissingWords missing, int capacity)
{
    private const int GroupedDigits = 3;
    private const int LongestGrouped = 7;

    private NumberColumn? _numbers;

    /// <summary>Name of the column.</summary>
    public string Name => name;

    /// <summary>The model's feature; null when features are found in the file.</summary>
    public Feature? Known => known;

    /// <summary>Whether the user declared the column categorical, however many categories it has.</summary>
    public bool IsDeclaredCategorical { get; init; }

    /// <summary>Whether the file has the column as text, so that what looks like a number is none.</summary>
    public bool IsTypedText { get; init; }

    /// <summary>Whether the cells are categories whatever they look like.</summary>
    public bool IsCategorical => IsDeclaredCategorical
        || (known is null ? IsTypedText : known is { Kind: FeatureKind.Categorical, Writing.Part: DatePart.None });

    public int Rows { get; private set; }

    /// <summary>Number of cells that are plain numbers.</summary>
    public int PlainNumbers { get; private set; }

    /// <summary>First row with a plain number, −1 when there is none.</summary>
    public int FirstNumber { get; private set; } = -1;

    /// <summary>Number of plain numbers with a point that cannot group thousands.</summary>
    public int Decimals { get; private set; }

    /// <summary>First row with a point that cannot group thousands, −1 when there is none.</summary>
    public int FirstDecimal { get; private set; } = -1;

    /// <summary>Rows like 1.234, where the point may group thousands.</summary>
    public GrowingArray<int> Grouped { get; } = new();

    /// <summary>Every cell that is no plain number; null when there is none.</summary>
    public TextCollector? Texts { get; private set; }

    /// <summary>Adds a cell of a row.</summary>
    public void Add(IRecord cells, int cell)
    {
        if (!IsCategorical && cells.IsNumber(cell, out double value))
        {
            AddNumber(value);
        }
        else
        {
            Add(cells.GetSpan(cell));
        }
    }

    private void Add(ReadOnlySpan<byte> raw)
    {
        ReadOnlySpan<byte> cell = CellNumber.Trim(raw);
        CellKind kind = IsCategorical ? missing.Contains(cell) ? CellKind.Missing : CellKind.Text : ReadNumber(cell);
        if (kind == CellKind.Text)
        {
            if (Texts is null)
            {
                Texts = new TextCollector(missing, capacity);
                Texts.AddMissing(Rows);
            }

            Texts.AddKnown(cell);
            _numbers?.Add(double.NaN);
        }
        else
        {
            Texts?.AddMissing(1);
        }

        Rows++;
    }

    /// <summary>The plain numbers, NaN for every other cell. They are the column's own, to be filled in.</summary>
    public NumberColumn Numbers => _numbers ??= Unknown();

    /// <summary>Forgets the cells, once the column is a feature.</summary>
    public void Clear()
    {
        _numbers = null;
        Texts = null;
    }

    private void AddNumber(double value)
    {
        if (double.IsNaN(value))
        {
            _numbers?.Add(value);
        }
        else
        {
            AddPlain(value);
        }

        Texts?.AddMissing(1);
        Rows++;
    }

    private void AddPlain(double value)
    {
        (_numbers ??= Unknown()).Add(value);
        PlainNumbers++;
        FirstNumber = FirstNumber < 0 ? Rows : FirstNumber;
    }

    // Adds the number or NaN, unless the cell is a text.
    private CellKind ReadNumber(ReadOnlySpan<byte> cell)
    {
        CellKind kind = CellNumber.Read(cell, missing, out double value);
        if (kind == CellKind.Number)
        {
            AddPlain(value);
            LookAtPoint(cell);
        }
        else if (kind == CellKind.Missing)
        {
            _numbers?.Add(double.NaN);
        }

        return kind;
    }

    private void LookAtPoint(ReadOnlySpan<byte> cell)
    {
        int point = cell.IndexOf((byte)'.');
        if (point < 0)
        {
            return;
        }

        ReadOnlySpan<byte> unsigned = cell[0] is (byte)'-' or (byte)'+' ? cell[1..] : cell;
        if (point == cell.Length - GroupedDigits - 1 && unsigned.Length <= LongestGrouped && unsigned[0] is >= (byte)'1' and <= (byte)'9')
        {
            Grouped.Add(Rows);
        }
        else
        {
            Decimals++;
            FirstDecimal = FirstDecimal < 0 ? Rows : FirstDecimal;
        }
    }

    private NumberColumn Unknown()
    {
        NumberColumn numbers = new(capacity);
        numbers.AddMissing(Rows);
        return numbers;
    }
}
