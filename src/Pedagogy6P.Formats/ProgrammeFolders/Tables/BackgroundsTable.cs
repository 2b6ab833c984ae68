using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>What initial trainings leave behind.</summary>
internal sealed class BackgroundsTable : RowFormat<BackgroundMastery>
{
    private readonly ColumnFormat _background;
    private readonly ColumnFormat _competency;
    private readonly ColumnFormat _mastery;
    private readonly ColumnFormat _evidence;

    public BackgroundsTable()
        : base("backgrounds", "What an initial training usually leaves behind")
    {
        Key = ["background", "competency"];
        _background = Column(new("background", CellType.Id, "The initial training."));
        _competency = Column(new("competency", CellType.Id, "The competency it leaves behind.") { References = "competencies" });
        _mastery = Column(new("mastery", CellType.Number, "Usual mastery.") { Minimum = 0, Maximum = 1 });
        _evidence = Column(new("evidence", CellType.Number, "Pseudo-count of the observations behind it.")
        {
            Absent = "1", Minimum = 0,
            AboveMinimum = true
        });
    }

    public override BackgroundMastery Read(CsvRow row) =>
        new(row.Text(_background), row.Text(_competency), row.Number(_mastery), row.Number(_evidence));

    public override void Write(BackgroundMastery item, CsvRecord record) => record
        .Text(_background, item.Background)
        .Text(_competency, item.CompetencyId)
        .Number(_mastery, item.Mastery)
        .Number(_evidence, item.Evidence);
}
