using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>Assessed mastery of learners.</summary>
internal sealed class MasteryTable : RowFormat<(string Learner, MasteryEstimate Estimate)>
{
    private readonly ColumnFormat _learner;
    private readonly ColumnFormat _competency;
    private readonly ColumnFormat _mastery;
    private readonly ColumnFormat _evidence;
    private readonly ColumnFormat _asOf;

    public MasteryTable()
        : base("mastery", "What is known of a learner's mastery of a competency")
    {
        Key = ["learner", "competency"];
        _learner = Column(new("learner", CellType.Id, "The learner.") { References = "learners" });
        _competency = Column(new("competency", CellType.Id, "The competency assessed.") { References = "competencies" });
        _mastery = Column(new("mastery", CellType.Number, "Estimated mastery.") { Minimum = 0, Maximum = 1 });
        _evidence = Column(new("evidence", CellType.Number, "Pseudo-count of the observations behind it.")
        {
            Absent = "1", Minimum = 0,
            AboveMinimum = true
        });
        _asOf = Column(new("as_of", CellType.Date, "The day of the estimate, from which it fades.") { Absent = "never fades" });
    }

    public override (string Learner, MasteryEstimate Estimate) Read(CsvRow row) =>
        (row.Text(_learner), new MasteryEstimate(row.Text(_competency), row.Number(_mastery), row.Number(_evidence))
        {
            AsOf = row.DateOrNull(_asOf),
        });

    public override void Write((string Learner, MasteryEstimate Estimate) item, CsvRecord record) => record
        .Text(_learner, item.Learner)
        .Text(_competency, item.Estimate.CompetencyId)
        .Number(_mastery, item.Estimate.Mastery)
        .Number(_evidence, item.Estimate.Evidence)
        .Date(_asOf, item.Estimate.AsOf);
}
