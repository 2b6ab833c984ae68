using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>What must or should come before a module.</summary>
internal sealed class PrerequisitesTable : RowFormat<Prerequisite>
{
    private readonly ColumnFormat _module;
    private readonly ColumnFormat _requires;
    private readonly ColumnFormat _group;
    private readonly ColumnFormat _kind;

    public PrerequisitesTable()
        : base("prerequisites", "What must or should come before a module")
    {
        _module = Column(new("module", CellType.Id, "The module that asks.") { References = "modules" });
        _requires = Column(new("requires", CellType.Id, "The module asked for.") { References = "modules" });
        _group = Column(new("group", CellType.Id,
            "Rows of one module that share a group are alternatives: any one is enough; all groups are needed.")
        {
            Absent =
                "a group of its own"
        });
        _kind = Column(new("kind", CellType.Word, "How strictly it is meant, one kind per group.")
        {
            Absent = "hard",
            Words = FormatWords.PrerequisiteKinds.All
        });
    }

    public override Prerequisite Read(CsvRow row) =>
        new(row.Text(_module), row.Text(_requires), row.TextOrNull(_group), row.Word(_kind, FormatWords.PrerequisiteKinds));

    public override void Write(Prerequisite item, CsvRecord record) => record
        .Text(_module, item.ModuleId)
        .Text(_requires, item.RequiredId)
        .Text(_group, item.Group)
        .Word(_kind, FormatWords.PrerequisiteKinds.Of(item.Kind));
}
