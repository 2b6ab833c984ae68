using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>Enrolments of learners.</summary>
internal sealed class OutcomesTable : RowFormat<(string Learner, Outcome Outcome)>
{
    private readonly ColumnFormat _learner;
    private readonly ColumnFormat _module;
    private readonly ColumnFormat _session;
    private readonly ColumnFormat _enrolled;
    private readonly ColumnFormat _status;
    private readonly ColumnFormat _ended;
    private readonly ColumnFormat _score;

    public OutcomesTable()
        : base("outcomes", "Enrolments of learners and how they stand")
    {
        _learner = Column(new("learner", CellType.Id, "The learner.") { References = "learners" });
        _module = Column(new("module", CellType.Id, "The module enrolled in.") { References = "modules" });
        _session = Column(new("session", CellType.Id, "The session of the module.") { Absent = "none", References = "sessions" });
        _enrolled = Column(new("enrolled", CellType.Date, "Day of enrolment."));
        _status = Column(new("status", CellType.Word, "How the enrolment stands.") { Words = FormatWords.OutcomeStatuses.All });
        _ended = Column(new("ended", CellType.Date, "Day it ended, not before enrolled.") { Absent = "none" });
        _score = Column(new("score", CellType.Number, "Result.") { Absent = "none", Minimum = 0, Maximum = 1 });
    }

    public override (string Learner, Outcome Outcome) Read(CsvRow row) => (
        row.Text(_learner),
        new Outcome(
            row.Text(_module),
            row.TextOrNull(_session),
            row.Date(_enrolled),
            row.Word(_status, FormatWords.OutcomeStatuses),
            row.DateOrNull(_ended),
            row.NumberOrNull(_score)));

    public override void Write((string Learner, Outcome Outcome) item, CsvRecord record) => record
        .Text(_learner, item.Learner)
        .Text(_module, item.Outcome.ModuleId)
        .Text(_session, item.Outcome.SessionId)
        .Date(_enrolled, item.Outcome.Enrolled)
        .Word(_status, FormatWords.OutcomeStatuses.Of(item.Outcome.Status))
        .Date(_ended, item.Outcome.Ended)
        .Number(_score, item.Outcome.Score);
}
