using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>Modules that roles make mandatory, with their dates.</summary>
internal sealed class MandatoryTable : RowFormat<MandatoryModule>
{
    private readonly ColumnFormat _role;
    private readonly ColumnFormat _module;
    private readonly ColumnFormat _by;
    private readonly ColumnFormat _months;

    public MandatoryTable()
        : base("mandatory", "Modules that a role makes mandatory, and until when; adds to mandatory_for of modules")
    {
        Key = ["role", "module"];
        _role = Column(new("role", CellType.Id, "The role that asks.") { References = "roles" });
        _module = Column(new("module", CellType.Id, "The module asked for.") { References = "modules" });
        _by = Column(new("by", CellType.Date, "The last day on which it may end; never with months.") { Absent = "none" });
        _months = Column(new("months", CellType.Integer, "Months after the learner's since in which it has to end.")
        {
            Absent = "none",
            Unit = "month", Minimum = 1, Maximum = 1200
        });
    }

    public override MandatoryModule Read(CsvRow row) =>
        new(row.Text(_role), row.Text(_module), row.DateOrNull(_by), row.IntegerOrNull(_months));

    public override void Write(MandatoryModule item, CsvRecord record) => record
        .Text(_role, item.RoleId)
        .Text(_module, item.ModuleId)
        .Date(_by, item.By)
        .Integer(_months, item.Months);
}
