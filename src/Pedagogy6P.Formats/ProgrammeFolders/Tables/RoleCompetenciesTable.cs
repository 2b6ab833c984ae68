using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>What roles ask.</summary>
internal sealed class RoleCompetenciesTable : RowFormat<RoleCompetency>
{
    private readonly ColumnFormat _role;
    private readonly ColumnFormat _competency;
    private readonly ColumnFormat _level;
    private readonly ColumnFormat _importance;

    public RoleCompetenciesTable()
        : base("role_competencies", "What a role asks of a competency")
    {
        Key = ["role", "competency"];
        _role = Column(new("role", CellType.Id, "The role that asks.") { References = "roles" });
        _competency = Column(new("competency", CellType.Id, "The competency asked for.") { References = "competencies" });
        _level = Column(new("level", CellType.Number, "Mastery asked.") { Minimum = 0, AboveMinimum = true, Maximum = 1 });
        _importance = Column(new("importance", CellType.Number, "Weight among the role's competencies.")
        {
            Absent = "1", Minimum = 0,
            AboveMinimum = true
        });
    }

    public override RoleCompetency Read(CsvRow row) =>
        new(row.Text(_role), row.Text(_competency), row.Number(_level), row.Number(_importance));

    public override void Write(RoleCompetency item, CsvRecord record) => record
        .Text(_role, item.RoleId)
        .Text(_competency, item.CompetencyId)
        .Number(_level, item.Level)
        .Number(_importance, item.Importance);
}
