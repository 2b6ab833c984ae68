using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>What modules ask and teach.</summary>
internal sealed class ModuleCompetenciesTable : RowFormat<ModuleCompetency>
{
    private readonly ColumnFormat _module;
    private readonly ColumnFormat _competency;
    private readonly ColumnFormat _entry;
    private readonly ColumnFormat _attainment;

    public ModuleCompetenciesTable()
        : base("module_competencies", "What a module asks and teaches of a competency")
    {
        Required = true;
        Key = ["module", "competency"];
        _module = Column(new("module", CellType.Id, "The module.") { References = "modules" });
        _competency = Column(new("competency", CellType.Id, "The competency it asks for or teaches.") { References = "competencies" });
        _entry = Column(new("entry", CellType.Number, "Mastery needed to start.") { Absent = "0", Minimum = 0, Maximum = 1 });
        _attainment = Column(new("attainment", CellType.Number,
            "Mastery reached on success, not below entry; the module teaches the competency when it is above entry.")
        {
            Absent = "entry",
            Minimum = 0, Maximum = 1
        });
    }

    public override ModuleCompetency Read(CsvRow row)
    {
        double entry = row.Number(_entry);
        return new ModuleCompetency(row.Text(_module), row.Text(_competency), entry, row.NumberOrNull(_attainment) ?? entry);
    }

    public override void Write(ModuleCompetency item, CsvRecord record) => record
        .Text(_module, item.ModuleId)
        .Text(_competency, item.CompetencyId)
        .Number(_entry, item.Entry)
        .Number(_attainment, item.Attainment);
}
