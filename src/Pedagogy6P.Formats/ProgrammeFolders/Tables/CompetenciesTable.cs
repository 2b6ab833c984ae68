using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>What can be mastered.</summary>
internal sealed class CompetenciesTable : RowFormat<Competency>
{
    // The word for the framework that a competency without one belongs to.
    private const string OwnFramework = "programme";

    private readonly ColumnFormat _id;
    private readonly ColumnFormat _title;
    private readonly ColumnFormat _parent;
    private readonly ColumnFormat _domain;
    private readonly ColumnFormat _framework;

    public CompetenciesTable()
        : base("competencies", "What learners can master")
    {
        Required = true;
        Key = ["id"];
        _id = Column(new("id", CellType.Id, "Id of the competency."));
        _title = Column(new("title", CellType.Text, "Title in the programme's language."));
        _parent = Column(new("parent", CellType.Id, "Wider competency; mastery does not propagate along it.")
        {
            Absent = "none",
            References = "competencies"
        });
        _domain = Column(new("domain", CellType.Text, "Domain it is filed under.") { Absent = "none" });
        _framework = Column(new("framework", CellType.Text, "Competency framework it comes from.") { Absent = OwnFramework });
    }

    public override Competency Read(CsvRow row)
    {
        string? framework = row.TextOrNull(_framework);
        return new Competency(
            row.Text(_id),
            row.Text(_title),
            row.TextOrNull(_parent),
            row.TextOrNull(_domain),
            string.Equals(framework, OwnFramework, StringComparison.Ordinal) ? null : framework);
    }

    public override void Write(Competency item, CsvRecord record) => record
        .Text(_id, item.Id)
        .Text(_title, item.Title)
        .Text(_parent, item.ParentId)
        .Text(_domain, item.Domain)
        .Text(_framework, item.Framework);
}
