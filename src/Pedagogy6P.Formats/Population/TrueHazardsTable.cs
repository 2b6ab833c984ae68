using Pedagogy6P.Formats.ProgrammeFolders.Csv;

namespace Pedagogy6P.Formats.Population;

/// <summary>The true hazards of a synthetic population; not a table of the programme format.</summary>
internal sealed class TrueHazardsTable : RowFormat<TrueHazard>
{
    private readonly ColumnFormat _learner;
    private readonly ColumnFormat _module;
    private readonly ColumnFormat _session;
    private readonly ColumnFormat _enrolled;
    private readonly ColumnFormat _week;
    private readonly ColumnFormat _silentWeeks;
    private readonly ColumnFormat _frailty;
    private readonly ColumnFormat _withdraw;
    private readonly ColumnFormat _fail;

    public TrueHazardsTable()
        : base("true_hazards", "True weekly hazards of synthetic enrolments")
    {
        Required = true;
        _learner = Column(new("learner", CellType.Id, "The learner."));
        _module = Column(new("module", CellType.Id, "The module enrolled in."));
        _session = Column(new("session", CellType.Id, "The session of the module.") { Absent = "self-paced" });
        _enrolled = Column(new("enrolled", CellType.Date, "Day of enrolment."));
        _week = Column(new("week", CellType.Integer, "Week of the run.") { Minimum = 1 });
        _silentWeeks = Column(new("silent_weeks", CellType.Integer, "Weeks without activity in a row just before.")
        {
            Minimum = 0,
            Maximum = 3
        });
        _frailty = Column(new("frailty", CellType.Number, "The learner's unobserved standard normal number."));
        _withdraw = Column(new("hazard_withdraw", CellType.Number, "Probability of withdrawing in the week.") { Minimum = 0, Maximum = 1 });
        _fail = Column(new("hazard_fail", CellType.Number, "Probability of failing at the end.")
        {
            Absent = "none", Minimum = 0,
            Maximum = 1
        });
    }

    public override TrueHazard Read(CsvRow row) => new(
        row.Text(_learner),
        row.Text(_module),
        row.TextOrNull(_session),
        row.Date(_enrolled),
        row.Integer(_week),
        row.Integer(_silentWeeks),
        row.Number(_frailty),
        row.Number(_withdraw),
        row.NumberOrNull(_fail));

    public override void Write(TrueHazard item, CsvRecord record) => record
        .Text(_learner, item.LearnerId)
        .Text(_module, item.ModuleId)
        .Text(_session, item.SessionId)
        .Date(_enrolled, item.Enrolled)
        .Integer(_week, item.Week)
        .Integer(_silentWeeks, item.SilentWeeks)
        .Number(_frailty, item.Frailty)
        .Number(_withdraw, item.Withdraw)
        .Number(_fail, item.Fail);
}
