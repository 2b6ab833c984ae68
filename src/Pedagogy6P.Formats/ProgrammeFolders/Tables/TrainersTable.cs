using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>People who run sessions.</summary>
internal sealed class TrainersTable : RowFormat<Trainer>
{
    private readonly ColumnFormat _id;
    private readonly ColumnFormat _name;
    private readonly ColumnFormat _modules;
    private readonly ColumnFormat _maxHours;
    private readonly ColumnFormat _availability;

    public TrainersTable()
        : base("trainers", "People who run sessions")
    {
        Key = ["id"];
        _id = Column(new("id", CellType.Id, "Id of the trainer."));
        _name = Column(new("name", CellType.Text, "Name as the programme shows it."));
        _modules = Column(new("modules", CellType.IdList, "Modules that the trainer can run.") { References = "modules" });
        _maxHours = Column(new("max_hours_per_week", CellType.Number, "Most hours per week.")
        {
            Absent = "none", Unit = "h/week",
            Minimum = 0
        });
        _availability = Column(new("availability", CellType.Slots,
            "Weekly free time, rounded inward to quarter hours.")
        { Absent = "always" });
    }

    public override Trainer Read(CsvRow row) => new(row.Text(_id), row.Text(_name))
    {
        Modules = row.List(_modules),
        MaxHoursPerWeek = row.NumberOrNull(_maxHours),
        Availability = row.FreeTime(_availability, row.Text(_id)),
    };

    public override void Write(Trainer item, CsvRecord record) => record
        .Text(_id, item.Id)
        .Text(_name, item.Name)
        .List(_modules, item.Modules)
        .Number(_maxHours, item.MaxHoursPerWeek)
        .FreeTime(_availability, item.Availability);
}
