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
    private readonly ColumnFormat _status;
    private readonly ColumnFormat _minSeats;
    private readonly ColumnFormat _maxSeats;
    private readonly ColumnFormat _minPerAudience;

    public SessionsTable()
        : base("sessions", "Dated, timetabled, placed and seated runs of modules")
    {
        Key = ["id"];
        _id = Column(new("id", CellType.Id, "Id of the session."));
        _module = Column(new("module", CellType.Id, "The module it runs.") { References = "modules" });
        _start = Column(new("start", CellType.Date, "First day."));
        _end = Column(new("end", CellType.Date, "Last day, not before the first."));
        _site = Column(new("site", CellType.Id, "Where it happens.") { Absent = "none = online", References = "sites" });
        _seats = Column(new("seats", CellType.Integer, "Seats left for new learners.") { Absent = "unlimited", Minimum = 0 });
        _trainer = Column(new("trainer", CellType.Id, "Who runs it.") { Absent = "none", References = "trainers" });
        _weeklySlots = Column(new("weekly_slots", CellType.Slots,
            "Weekly time it takes, rounded outward to quarter hours.")
        { Absent = "none = any time in the week" });
        _status = Column(new("status", CellType.Word,
            "Whether it takes place: a candidate may be opened by a cohort plan and is not recommended before; a cancelled one never does.")
        {
            Absent = "planned",
            Words = FormatWords.SessionStatuses.All
        });
        _minSeats = Column(new("min_seats", CellType.Integer, "The smallest group with which it runs.") { Absent = "1", Minimum = 1 });
        _maxSeats = Column(new("max_seats", CellType.Integer,
            "Places that a candidate has when it is opened, not below min_seats.")
        { Absent = "as many as seats", Minimum = 1 });
        _minPerAudience = Column(new("min_per_audience", CellType.CountList,
            "How many learners of which audiences its group wants at least, as audience:number, each audience once.")
        { Absent = "none" });
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
            Status = row.Word(_status, FormatWords.SessionStatuses),
            MinSeats = row.Integer(_minSeats),
            MaxSeats = row.IntegerOrNull(_maxSeats),
            MinPerAudience = [.. row.Counts(_minPerAudience).Select(item => new AudienceMinimum(item.Id, item.Count))],
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
        .SessionTime(_weeklySlots, item.WeeklySlots)
        .Word(_status, FormatWords.SessionStatuses.Of(item.Status))
        .Integer(_minSeats, item.MinSeats)
        .Integer(_maxSeats, item.MaxSeats)
        .Counts(_minPerAudience, item.MinPerAudience.Select(minimum => (minimum.Audience, minimum.Count)));
}
