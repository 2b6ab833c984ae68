using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>What learners did, day by day.</summary>
internal sealed class ActivityTable : RowFormat<Activity>
{
    private readonly ColumnFormat _learner;
    private readonly ColumnFormat _module;
    private readonly ColumnFormat _date;
    private readonly ColumnFormat _kind;
    private readonly ColumnFormat _amount;

    public ActivityTable()
        : base("activity", "What learners did in modules, day by day")
    {
        _learner = Column(new("learner", CellType.Id, "The learner.") { References = "learners" });
        _module = Column(new("module", CellType.Id, "The module worked on.") { References = "modules" });
        _date = Column(new("date", CellType.Date, "The day."));
        _kind = Column(new("kind", CellType.Id, "Kind of activity in the host's words."));
        _amount = Column(new("amount", CellType.Number, "How much, in the unit of the kind.") { Minimum = 0 });
    }

    public override Activity Read(CsvRow row) =>
        new(row.Text(_learner), row.Text(_module), row.Date(_date), row.Text(_kind), row.Number(_amount));

    public override void Write(Activity item, CsvRecord record) => record
        .Text(_learner, item.LearnerId)
        .Text(_module, item.ModuleId)
        .Date(_date, item.Date)
        .Text(_kind, item.Kind)
        .Number(_amount, item.Amount);
}
