using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>What diplomas and certificates ask.</summary>
internal sealed class AwardsTable : RowFormat<AwardModule>
{
    private readonly ColumnFormat _award;
    private readonly ColumnFormat _title;
    private readonly ColumnFormat _group;
    private readonly ColumnFormat _module;
    private readonly ColumnFormat _choose;

    public AwardsTable()
        : base("awards", "Modules that diplomas and certificates ask, in groups of which all or some are chosen")
    {
        Key = ["award", "group", "module"];
        _award = Column(new("award", CellType.Id, "Id of the award."));
        _title = Column(new("title", CellType.Text, "Title of the award, the same in all its rows."));
        _group = Column(new("group", CellType.Id, "Group within the award: its core, a block of options."));
        _module = Column(new("module", CellType.Id, "A module of the group.") { References = "modules" });
        _choose = Column(new("choose", CellType.Integer, "How many of the group, one number per group.") { Absent = "all", Minimum = 1 });
    }

    public override AwardModule Read(CsvRow row) =>
        new(row.Text(_award), row.Text(_title), row.Text(_group), row.Text(_module), row.IntegerOrNull(_choose));

    public override void Write(AwardModule item, CsvRecord record) => record
        .Text(_award, item.AwardId)
        .Text(_title, item.Title)
        .Text(_group, item.Group)
        .Text(_module, item.ModuleId)
        .Integer(_choose, item.Choose);
}
