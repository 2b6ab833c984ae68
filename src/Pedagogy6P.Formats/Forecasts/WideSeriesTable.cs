using System.Collections.Immutable;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;

namespace Pedagogy6P.Formats.Forecasts;

/// <summary>The table of one month a row, with a column for each series.</summary>
internal sealed class WideSeriesTable : RowFormat<(DateOnly Month, ImmutableArray<double> Values)>
{
    public const string MonthName = "month";

    private readonly ColumnFormat _month;
    private readonly ImmutableArray<ColumnFormat> _series;

    public WideSeriesTable(string path, IReadOnlyList<string> header)
        : base(path, "Series by month")
    {
        _month = Column(new(MonthName, CellType.Month, "The month."));
        Names = [.. header.Where(name => name.Length > 0 && !string.Equals(name, MonthName, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];
        _series = [.. Names.Select(name => Column(new(name, CellType.Number, "A series.") { Absent = "unknown" }))];
        Key = [MonthName];
    }

    /// <summary>The series.</summary>
    public ImmutableArray<string> Names { get; }

    public override (DateOnly Month, ImmutableArray<double> Values) Read(CsvRow row) =>
        (MonthCell.Read(row, _month), [.. _series.Select(column => row.NumberOrNull(column) ?? double.NaN)]);

    public override void Write((DateOnly Month, ImmutableArray<double> Values) item, CsvRecord record) =>
        throw new NotSupportedException();
}
