using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Formats.Forecasts;

/// <summary>The table of one series a row, its months and those that are held back separated by spaces.</summary>
internal sealed class HeldBackTable : RowFormat<HeldBackSeries>
{
    private static readonly DateOnly AnyMonth = new(2000, 1, 1);
    private static readonly string[] Unknown = ["NA", "NaN"];

    private readonly ColumnFormat _series;
    private readonly ColumnFormat _train;
    private readonly ColumnFormat _test;

    public HeldBackTable(string path)
        : base(path, "Series with months held back")
    {
        _series = Column(new("series", CellType.Text, "The series."));
        _train = Column(new("train", CellType.Text, "What methods see."));
        _test = Column(new("test", CellType.Text, "The months after it."));
    }

    public override HeldBackSeries Read(CsvRow row)
    {
        string id = row.Text(_series);
        if (id.Length == 0)
        {
            row.Report(_series, "the name of a series");
        }

        return new HeldBackSeries(new MonthlySeries(id, AnyMonth, Numbers(row, _train)), Numbers(row, _test));
    }

    public override void Write(HeldBackSeries item, CsvRecord record) => throw new NotSupportedException();

    private static ImmutableArray<double> Numbers(CsvRow row, ColumnFormat column)
    {
        string text = row.Text(column);
        var values = ImmutableArray.CreateBuilder<double>();
        string pointed = row.HasDecimalCommas ? text.Replace(',', '.') : text;
        foreach (Range range in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = pointed.AsSpan(range);
            if (word.IsEmpty)
            {
                continue;
            }

            bool isUnknown = Unknown.Contains(word.ToString(), StringComparer.OrdinalIgnoreCase);
            if (!isUnknown && !(double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                && double.IsFinite(number)))
            {
                row.Report(column, $"numbers separated by spaces, or NA, not {ShownText.Of(text[range])}");
                return [];
            }

            values.Add(isUnknown ? double.NaN : double.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        return values.DrainToImmutable();
    }
}
