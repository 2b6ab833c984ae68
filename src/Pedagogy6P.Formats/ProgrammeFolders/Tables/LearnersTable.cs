using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>The learners, without their mastery and outcomes, which have tables of their own.</summary>
internal sealed class LearnersTable : RowFormat<Learner>
{
    private readonly ColumnFormat _id;
    private readonly ColumnFormat _audience;
    private readonly ColumnFormat _level;
    private readonly ColumnFormat _hoursPerWeek;
    private readonly ColumnFormat _background;
    private readonly ColumnFormat _languages;
    private readonly ColumnFormat _roles;
    private readonly ColumnFormat _currentRole;
    private readonly ColumnFormat _availability;
    private readonly ColumnFormat _latitude;
    private readonly ColumnFormat _longitude;
    private readonly ColumnFormat _maxDistance;
    private readonly ColumnFormat _modalities;
    private readonly ColumnFormat _settings;
    private readonly ColumnFormat _topics;
    private readonly ColumnFormat _completed;
    private readonly ColumnFormat _pinned;
    private readonly ColumnFormat _vetoed;
    private readonly ColumnFormat _budget;
    private readonly ColumnFormat _funding;
    private readonly ColumnFormat _since;

    public LearnersTable()
        : base("learners", "People who learn")
    {
        Key = ["id"];
        _id = Column(new("id", CellType.Id, "Id the host gives."));
        _audience = Column(new("audience", CellType.Id, "The public the learner belongs to."));
        _level = Column(new("level", CellType.Integer, "Level on the European Qualifications Framework.") { Minimum = 1, Maximum = 8 });
        _hoursPerWeek = Column(new("hours_per_week", CellType.Number,
            "Time left after all commitments, modules in progress included.")
        { Unit = "h/week", Minimum = 0 });
        _background = Column(new("background", CellType.Id, "Initial training.") { Absent = "none", References = "backgrounds" });
        _languages = Column(new("languages", CellType.LanguageList,
            "Languages understood (BCP 47).")
        { Absent = "the programme's language" });
        _roles = Column(new("role", CellType.IdList, "Target roles.") { Absent = "none", References = "roles" });
        _currentRole = Column(new("current_role", CellType.Id, "Role exercised now.") { Absent = "none", References = "roles" });
        _availability = Column(new("availability", CellType.Slots,
            "Weekly free time left after all commitments, rounded inward to quarter hours.")
        { Absent = "always" });
        _latitude = Column(new("latitude", CellType.Number, "Latitude north, WGS 84; with longitude or not at all.")
        {
            Absent = "none",
            Unit = "degree", Minimum = -90, Maximum = 90
        });
        _longitude = Column(new("longitude", CellType.Number, "Longitude east, WGS 84; with latitude or not at all.")
        {
            Absent = "none",
            Unit = "degree", Minimum = -180, Maximum = 180
        });
        _maxDistance = Column(new("max_distance_km", CellType.Number, "Farthest distance to travel.")
        {
            Absent = "the programme's default",
            Unit = "km", Minimum = 0
        });
        _modalities = Column(new("modalities", CellType.WordList, "Modalities accepted.")
        {
            Absent = "all",
            Words = FormatWords.Modalities.All
        });
        _settings = Column(new("settings", CellType.IdList, "Practice settings and specialties.") { Absent = "none" });
        _topics = Column(new("topics", CellType.IdList, "Declared interests.") { Absent = "none" });
        _completed = Column(new("completed", CellType.IdList, "Modules completed.") { Absent = "none", References = "modules" });
        _pinned = Column(new("pinned", CellType.IdList, "Modules wanted first.") { Absent = "none", References = "modules" });
        _vetoed = Column(new("vetoed", CellType.IdList, "Modules not wanted; never also pinned.")
        {
            Absent = "none",
            References = "modules"
        });
        _budget = Column(new("budget", CellType.Number, "Largest price of a module.") { Absent = "unlimited", Unit = "EUR", Minimum = 0 });
        _funding = Column(new("funding", CellType.IdList, "Module labels that pay for the learner.") { Absent = "none" });
        _since = Column(new("since", CellType.Date, "The day of the first enrolment, from which months of mandatory modules count.")
        {
            Absent = "none"
        });
    }

    public override Learner Read(CsvRow row) => new()
    {
        Id = row.Text(_id),
        Audience = row.Text(_audience),
        Level = row.Integer(_level),
        HoursPerWeek = row.Number(_hoursPerWeek),
        Background = row.TextOrNull(_background),
        Languages = row.List(_languages),
        Roles = row.List(_roles),
        CurrentRoleId = row.TextOrNull(_currentRole),
        Availability = row.FreeTime(_availability, row.Text(_id)),
        Location = ReadLocation(row),
        MaxDistanceKm = row.NumberOrNull(_maxDistance),
        Modalities = row.WordList(_modalities, FormatWords.Modalities),
        Settings = row.List(_settings),
        Topics = row.List(_topics),
        Completed = row.List(_completed),
        Pinned = row.List(_pinned),
        Vetoed = row.List(_vetoed),
        Budget = row.NumberOrNull(_budget),
        Funding = row.List(_funding),
        Since = row.DateOrNull(_since),
    };

    public override void Write(Learner item, CsvRecord record) => record
        .Text(_id, item.Id)
        .Text(_audience, item.Audience)
        .Integer(_level, item.Level)
        .Number(_hoursPerWeek, item.HoursPerWeek)
        .Text(_background, item.Background)
        .List(_languages, item.Languages)
        .List(_roles, item.Roles)
        .Text(_currentRole, item.CurrentRoleId)
        .FreeTime(_availability, item.Availability)
        .Number(_latitude, item.Location?.Latitude)
        .Number(_longitude, item.Location?.Longitude)
        .Number(_maxDistance, item.MaxDistanceKm)
        .List(_modalities, [.. item.Modalities.Select(FormatWords.Modalities.Of)])
        .List(_settings, item.Settings)
        .List(_topics, item.Topics)
        .List(_completed, item.Completed)
        .List(_pinned, item.Pinned)
        .List(_vetoed, item.Vetoed)
        .Number(_budget, item.Budget)
        .List(_funding, item.Funding)
        .Date(_since, item.Since);

    private Location? ReadLocation(CsvRow row)
    {
        if (row.IsAbsent(_latitude) != row.IsAbsent(_longitude))
        {
            ColumnFormat missing = row.IsAbsent(_latitude) ? _latitude : _longitude;
            row.Report(missing, "latitude and longitude together, or neither");
            return null;
        }

        return row.NumberOrNull(_latitude) is double latitude && row.NumberOrNull(_longitude) is double longitude
            ? new Location(latitude, longitude)
            : null;
    }
}
