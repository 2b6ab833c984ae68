using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>What learners chose, and tutors and schools for them; those of a learner count in the order of their rows.</summary>
internal sealed class ChoicesTable : RowFormat<Choice>
{
    private readonly ColumnFormat _id;
    private readonly ColumnFormat _learner;
    private readonly ColumnFormat _when;
    private readonly ColumnFormat _by;
    private readonly ColumnFormat _kind;
    private readonly ColumnFormat _module;
    private readonly ColumnFormat _session;
    private readonly ColumnFormat _role;
    private readonly ColumnFormat _fact;
    private readonly ColumnFormat _value;
    private readonly ColumnFormat _reason;
    private readonly ColumnFormat _undoes;

    public ChoicesTable()
        : base("choices", "What learners chose, in the order in which it counts")
    {
        Key = ["id"];
        _id = Column(new("id", CellType.Id, "Id of the choice; the same row once more changes nothing."));
        _learner = Column(new("learner", CellType.Id, "The learner.") { References = "learners" });
        _when = Column(new("when", CellType.Time, "When it was made, with the offset of where."));
        _by = Column(new("by", CellType.Word, "Who made it.") { Words = FormatWords.ChoiceActors.All });
        _kind = Column(new("kind", CellType.Word, "What was chosen.") { Words = FormatWords.ChoiceKinds.All });
        _module = Column(new("module", CellType.Id, "The module that it is about.") { Absent = "none", References = "modules" });
        _session = Column(new("session", CellType.Id, "The session of the module.") { Absent = "none", References = "sessions" });
        _role = Column(new("role", CellType.Id, "The role aimed at.") { Absent = "none", References = "roles" });
        _fact = Column(new("fact", CellType.Text,
            "The fact: a column of learners, location, mastery: with a competency or completed: with a module.")
        { Absent = "none" });
        _value = Column(new("value", CellType.Text,
            "What the fact becomes, as its own cell says it; a rating from 1 to 5; of a contested fact set-aside or used; of a settled one "
                + "kept or removed.")
        { Absent = "none; set-aside; kept" });
        _reason = Column(new("reason", CellType.Text, "Why; of a decline one of " + string.Join(", ", ChoiceWords.DeclineReasons) + ".")
        {
            Absent = "not said"
        });
        _undoes = Column(new("undoes", CellType.Id, "The earlier choice of the learner that is taken back.") { Absent = "none" });
    }

    public override Choice Read(CsvRow row) => new()
    {
        Id = row.Text(_id),
        LearnerId = row.Text(_learner),
        When = row.Time(_when),
        By = row.Word(_by, FormatWords.ChoiceActors),
        Kind = row.Word(_kind, FormatWords.ChoiceKinds),
        ModuleId = row.TextOrNull(_module),
        SessionId = row.TextOrNull(_session),
        RoleId = row.TextOrNull(_role),
        Fact = row.TextOrNull(_fact),
        Value = row.TextOrNull(_value),
        Reason = row.TextOrNull(_reason),
        UndoesId = row.TextOrNull(_undoes),
    };

    public override void Write(Choice item, CsvRecord record) => record
        .Text(_id, item.Id)
        .Text(_learner, item.LearnerId)
        .Time(_when, item.When)
        .Word(_by, ChoiceWords.Of(item.By))
        .Word(_kind, ChoiceWords.Of(item.Kind))
        .Text(_module, item.ModuleId)
        .Text(_session, item.SessionId)
        .Text(_role, item.RoleId)
        .Text(_fact, item.Fact)
        .Text(_value, item.Value)
        .Text(_reason, item.Reason)
        .Text(_undoes, item.UndoesId);
}
