using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>Monthly demand for competencies.</summary>
internal sealed class DemandTable : RowFormat<DemandCount>
{
    // The word for a count over every region.
    private const string AllRegions = "all";

    private readonly ColumnFormat _competency;
    private readonly ColumnFormat _month;
    private readonly ColumnFormat _count;
    private readonly ColumnFormat _region;

    public DemandTable()
        : base("demand", "How often a competency was asked for in a month")
    {
        Key = ["competency", "month", "region"];
        _competency = Column(new("competency", CellType.Id, "The competency asked for.") { References = "competencies" });
        _month = Column(new("month", CellType.Month, "The month counted."));
        _count = Column(new("count", CellType.Integer, "How often (job offers, requests…).") { Minimum = 0 });
        _region = Column(new("region", CellType.Id, "Region counted.") { Absent = AllRegions });
    }

    public override DemandCount Read(CsvRow row)
    {
        string? region = row.TextOrNull(_region);
        return new DemandCount(
            row.Text(_competency),
            row.Month(_month),
            row.LongInteger(_count),
            string.Equals(region, AllRegions, StringComparison.Ordinal) ? null : region);
    }

    public override void Write(DemandCount item, CsvRecord record) => record
        .Text(_competency, item.CompetencyId)
        .Month(_month, item.Month)
        .Integer(_count, item.Count)
        .Text(_region, item.Region ?? AllRegions);
}
