using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>The logbooks of learners: what they practised, and how well it was seen done.</summary>
internal sealed class PracticeTable : RowFormat<ObservedPractice>
{
    private readonly ColumnFormat _learner;
    private readonly ColumnFormat _competency;
    private readonly ColumnFormat _date;
    private readonly ColumnFormat _setting;
    private readonly ColumnFormat _hours;
    private readonly ColumnFormat _observed;
    private readonly ColumnFormat _observer;

    public PracticeTable()
        : base("practice", "What learners practised, and how well it was seen done")
    {
        _learner = Column(new("learner", CellType.Id, "The learner.") { References = "learners" });
        _competency = Column(new("competency", CellType.Id, "The competency practised.") { References = "competencies" });
        _date = Column(new("date", CellType.Date, "The day; rows of one day count in their order."));
        _setting = Column(new("setting", CellType.Id, "The practice setting.") { Absent = "not said" });
        _hours = Column(new("hours", CellType.Number, "Hours of practice.") { Absent = "not said", Minimum = 0 });
        _observed = Column(new("observed", CellType.Number, "How well it was done, 1 being without fault.") { Minimum = 0, Maximum = 1 });
        _observer = Column(new("observer", CellType.Id, "Who saw it, an id that the host knows.") { Absent = "not said" });
    }

    public override ObservedPractice Read(CsvRow row) =>
        new(row.Text(_learner), row.Text(_competency), row.Date(_date), row.Number(_observed))
        {
            Setting = row.TextOrNull(_setting),
            Hours = row.NumberOrNull(_hours),
            Observer = row.TextOrNull(_observer),
        };

    public override void Write(ObservedPractice item, CsvRecord record) => record
        .Text(_learner, item.LearnerId)
        .Text(_competency, item.CompetencyId)
        .Date(_date, item.Date)
        .Text(_setting, item.Setting)
        .Number(_hours, item.Hours)
        .Number(_observed, item.Observed)
        .Text(_observer, item.Observer);
}
