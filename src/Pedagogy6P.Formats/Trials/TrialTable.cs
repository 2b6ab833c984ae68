using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Proof.Trials;

namespace Pedagogy6P.Formats.Trials;

/// <summary>Persons of a trial: <c>id</c>, and <c>stratum</c>, <c>cluster</c>, <c>arm</c>, <c>outcome</c>, <c>before</c>.</summary>
internal sealed class TrialTable : RowFormat<TrialOutcome>
{
    private const double Largest = 1e50;

    private readonly bool _assigned;
    private readonly bool _ended;
    private readonly ColumnFormat _stratum;
    private readonly ColumnFormat _cluster;
    private readonly ColumnFormat _arm;
    private readonly ColumnFormat _outcome;
    private readonly ColumnFormat _before;

    /// <param name="path">The file.</param>
    /// <param name="assigned">Whether everybody has a side.</param>
    /// <param name="ended">Whether everybody has an outcome.</param>
    public TrialTable(string path, bool assigned, bool ended)
        : base(path, "Persons of a trial")
    {
        _assigned = assigned;
        _ended = ended;
        Key = ["id"];
        Id = Column(new("id", CellType.Id, "The person, once."));
        _stratum = Column(new("stratum", CellType.Text, "What is balanced within.") { Absent = "one for all" });
        _cluster = Column(new("cluster", CellType.Text, "The group that is assigned as a whole.") { Absent = "none" });
        _arm = Column(new("arm", CellType.Text, "The side.") { Absent = assigned ? null : "none" });
        _outcome = Column(new("outcome", CellType.Number, "What was seen.")
        {
            Absent = ended ? null : "none",
            Minimum = -Largest,
            Maximum = Largest,
        });
        _before = Column(new("before", CellType.Number, "A value known before the trial.")
        {
            Absent = "none",
            Minimum = -Largest,
            Maximum = Largest,
        });
    }

    public ColumnFormat Id { get; }

    public ColumnFormat Arm => _arm;

    public ColumnFormat Stratum => _stratum;

    public override TrialOutcome Read(CsvRow row)
    {
        string id = Filled(row, Id, "an id"), arm = _assigned ? Filled(row, _arm, "the name of a side") : "";
        return new TrialOutcome(
            new TrialUnit(id, row.TextOrNull(_stratum) ?? "", row.TextOrNull(_cluster)),
            arm,
            _ended ? row.Number(_outcome) : 0,
            _ended ? row.NumberOrNull(_before) : null);
    }

    public override void Write(TrialOutcome item, CsvRecord record) => record
        .Text(Id, item.Unit.Id)
        .Text(_stratum, item.Unit.Stratum)
        .Text(_cluster, item.Unit.Cluster)
        .Text(_arm, item.Arm)
        .Number(_outcome, item.Outcome)
        .Number(_before, item.Before);

    private static string Filled(CsvRow row, ColumnFormat column, string expected)
    {
        if (row.IsAbsent(column))
        {
            row.Report(column, expected);
        }

        return row.Text(column);
    }
}
