using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>Dated runs of modules.</summary>
internal sealed class SessionsTable : RowFormat<Session>
{
    private readonly ColumnFormat _id;
    private readonly ColumnFormat _module;
    private readonly ColumnFormat _start;
    private readonly ColumnFormat _end;
    private readonly ColumnFormat _site;
    private readonly ColumnFormat _seats;
    private readonly ColumnFormat _trainer;
    private readonly ColumnFormat _weeklySlots;

    public SessionsTable()
        : base("sessions", "Dated, timetabled, placed and seated runs of modules")
    {
        Key = ["id"];
        _id = Column(new("id", CellType.Id, "Id of the session."));
        _module = Column(new("module", CellType.Id, "The module it runs.") { References = "modules" });
        _start = Column(new("start", CellType.Date, "First day."));
        _end = Column(new("end", CellType.Date, "Last day, not before the first."));
        _site = Column(new("site", CellType.Id, "Where it happens.") { Absent = "none = online", References = "sites" });
        _seats = Column(new("seats", CellType.Integer, "Seats left.") { Absent = "unlimited", Minimum = 0 });
        _trainer = Column(new("trainer", CellType.Id, "Who runs it.") { Absent = "none", References = "trainers" });
        _weeklySlots = Column(new("weekly_slots", CellType.Slots,
            "Weekly time it takes, rounded outward to quarter hours.")
        { Absent = "none = any time in the week" });
    }

    public override Session Read(CsvRow row)
    {
        DateOnly start = row.Date(_start);
        return new Session(row.Text(_id), row.Text(_module), start, row.Date(_end, fallback: start))
        {
            SiteId = row.TextOrNull(_site),
            Seats = row.IntegerOrNull(_seats),
            TrainerId = row.TextOrNull(_trainer),
            WeeklySlots = row.SessionTime(_weeklySlots),
        };
    }

    public override void Write(Session item, CsvRecord record) => record
        .Text(_id, item.Id)
        .Text(_module, item.ModuleId)
        .Date(_start, item.Start)
        .Date(_end, item.End)
        .Text(_site, item.SiteId)
        .Integer(_seats, item.Seats)
        .Text(_trainer, item.TrainerId)
        .SessionTime(_weeklySlots, item.WeeklySlots);
}
