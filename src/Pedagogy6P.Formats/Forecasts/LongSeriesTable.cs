using Pedagogy6P.Formats.ProgrammeFolders.Csv;

namespace Pedagogy6P.Formats.Forecasts;

/// <summary>The table of one value a row.</summary>
internal sealed class LongSeriesTable : RowFormat<(string Series, DateOnly Month, double Value)>
{
    private readonly ColumnFormat _series;
    private readonly ColumnFormat _month;
    private readonly ColumnFormat _value;

    public LongSeriesTable(string path)
        : base(path, "Values of series by month")
    {
        _series = Column(new("series", CellType.Text, "The series."));
        _month = Column(new("month", CellType.Month, "The month."));
        _value = Column(new("value", CellType.Number, "The value.") { Absent = "unknown" });
        Key = ["series", "month"];
    }

    public override (string Series, DateOnly Month, double Value) Read(CsvRow row)
    {
        string series = row.Text(_series);
        if (series.Length == 0)
        {
            row.Report(_series, "the name of a series");
        }

        return (series, MonthCell.Read(row, _month), row.NumberOrNull(_value) ?? double.NaN);
    }

    public override void Write((string Series, DateOnly Month, double Value) item, CsvRecord record) => throw new NotSupportedException();
}
