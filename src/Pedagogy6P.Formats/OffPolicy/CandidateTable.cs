using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Proof.OffPolicy.Logs;

namespace Pedagogy6P.Formats.OffPolicy;

/// <summary>The table of a value of each candidate at every place of a log.</summary>
internal sealed class CandidateTable : RowFormat<CandidateValue>
{
    private readonly ColumnFormat _decision;
    private readonly ColumnFormat _position;
    private readonly ColumnFormat _action;
    private readonly ColumnFormat _value;

    public CandidateTable(string path, string value)
        : base(path, "Candidates")
    {
        _decision = Column(new("decision", CellType.Id, "The decision of the log."));
        _position = Column(new("position", CellType.Integer, "The place in its list.") { Absent = "1", Minimum = 1 });
        _action = Column(new("action", CellType.Id, "What could have been shown."));
        _value = Column(new(value, CellType.Number, "Its value."));
        Key = ["decision", "position", "action"];
    }

    public override CandidateValue Read(CsvRow row) =>
        new(row.Text(_decision), row.Integer(_position), row.Text(_action), row.Number(_value));

    public override void Write(CandidateValue item, CsvRecord record) => throw new NotSupportedException();
}
