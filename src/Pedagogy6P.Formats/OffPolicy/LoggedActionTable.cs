using System.Collections.Immutable;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Proof.OffPolicy.Logs;

namespace Pedagogy6P.Formats.OffPolicy;

/// <summary>The table of a log of decisions.</summary>
internal sealed class LoggedActionTable : RowFormat<LoggedAction>
{
    private const string ContextPrefix = "x_";

    private readonly ColumnFormat _decision;
    private readonly ColumnFormat _learner;
    private readonly ColumnFormat _position;
    private readonly ColumnFormat _action;
    private readonly ColumnFormat _reward;
    private readonly ColumnFormat _propensity;
    private readonly ColumnFormat _target;
    private readonly ImmutableArray<ColumnFormat> _context;

    public LoggedActionTable(string path, IReadOnlyList<string> header)
        : base(path, "Log of decisions")
    {
        _decision = Column(new("decision", CellType.Id, "The decision; the rows of a list share it."));
        _learner = Column(new("learner", CellType.Id, "Whom it was made for.") { Absent = "somebody of their own" });
        _position = Column(new("position", CellType.Integer, "The place in the list.") { Absent = "1", Minimum = 1 });
        _action = Column(new("action", CellType.Id, "What was shown."));
        _reward = Column(new("reward", CellType.Number, "What came of it."));
        _propensity = Column(new("propensity", CellType.Number, "How likely it was shown.")
        {
            Minimum = 0,
            Maximum = 1,
            AboveMinimum = true,
        });
        _target = Column(new("target_probability", CellType.Number, "How likely the policy to be judged shows it.")
        {
            Absent = "told by candidates",
            Minimum = 0,
            Maximum = 1,
        });
        ContextNames = [.. header.Where(name => name.StartsWith(ContextPrefix, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        _context = [.. ContextNames.Select(name => Column(new(name, CellType.Number, "Known at the time.") { Absent = "unknown" }))];
        Key = ["decision", "position"];
    }

    /// <summary>The columns of what was known at the time.</summary>
    public ImmutableArray<string> ContextNames { get; }

    public override LoggedAction Read(CsvRow row) => new()
    {
        DecisionId = row.Text(_decision),
        LearnerId = row.TextOrNull(_learner),
        Position = row.Integer(_position),
        ActionId = row.Text(_action),
        Reward = row.Number(_reward),
        Propensity = row.Number(_propensity),
        TargetProbability = row.NumberOrNull(_target),
        Context = [.. _context.Select(column => row.NumberOrNull(column) ?? double.NaN)],
    };

    public override void Write(LoggedAction item, CsvRecord record) => throw new NotSupportedException();
}
