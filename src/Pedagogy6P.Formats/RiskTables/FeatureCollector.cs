using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Gathers the cells of a feature column: plain numbers as numbers, everything else as texts, each different one once. What the column is,
/// all of its cells decide together (see <see cref="ColumnSurvey"/>). Not thread-safe.
/// </summary>
internal sealed class FeatureCollector(string name, Feature? known, bool declaredCategorical, MissingWords missing)
{
    private const int GroupedDigits = 3;
    private const int LongestGrouped = 7;

    private GrowingArray<double>? _numbers;

    /// <summary>Name of the column.</summary>
    public string Name => name;

    /// <summary>The model's feature; null when features are found in the file.</summary>
    public Feature? Known => known;

    /// <summary>Whether the cells are categories whatever they look like.</summary>
    public bool IsCategorical { get; } = declaredCategorical || known is { Kind: FeatureKind.Categorical, Writing.Part: DatePart.None };

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

    public void Add(ReadOnlySpan<byte> raw)
    {
        ReadOnlySpan<byte> cell = CellNumber.Trim(raw);
        CellKind kind = IsCategorical ? missing.Contains(cell) ? CellKind.Missing : CellKind.Text : ReadNumber(cell);
        if (kind == CellKind.Text)
        {
            if (Texts is null)
            {
                Texts = new TextCollector(missing);
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

    /// <summary>The plain numbers, NaN for every other cell.</summary>
    public double[] Numbers()
    {
        if (_numbers is not null)
        {
            return _numbers.ToArray();
        }

        double[] none = new double[Rows];
        Array.Fill(none, double.NaN);
        return none;
    }

    // Adds the number or NaN, unless the cell is a text.
    private CellKind ReadNumber(ReadOnlySpan<byte> cell)
    {
        CellKind kind = CellNumber.Read(cell, missing, out double value);
        if (kind == CellKind.Number)
        {
            _numbers ??= Unknown(Rows);
            _numbers.Add(value);
            PlainNumbers++;
            FirstNumber = FirstNumber < 0 ? Rows : FirstNumber;
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

    private static GrowingArray<double> Unknown(int count)
    {
        GrowingArray<double> numbers = new();
        for (int row = 0; row < count; row++)
        {
            numbers.Add(double.NaN);
        }

        return numbers;
    }
}
