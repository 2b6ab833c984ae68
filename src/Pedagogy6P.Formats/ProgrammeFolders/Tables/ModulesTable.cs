using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>The catalogue.</summary>
internal sealed class ModulesTable : RowFormat<Module>
{
    private readonly ColumnFormat _id;
    private readonly ColumnFormat _title;
    private readonly ColumnFormat _hours;
    private readonly ColumnFormat _modality;
    private readonly ColumnFormat _audiences;
    private readonly ColumnFormat _minLevel;
    private readonly ColumnFormat _languages;
    private readonly ColumnFormat _handsOnShare;
    private readonly ColumnFormat _settings;
    private readonly ColumnFormat _topics;
    private readonly ColumnFormat _price;
    private readonly ColumnFormat _labels;
    private readonly ColumnFormat _equipment;
    private readonly ColumnFormat _mandatoryFor;
    private readonly ColumnFormat _trainsFor;
    private readonly ColumnFormat _team;
    private readonly ColumnFormat _teamAudiences;
    private readonly ColumnFormat _refreshes;
    private readonly ColumnFormat _refreshHours;

    public ModulesTable()
        : base("modules", "Units of learning that can be recommended")
    {
        Required = true;
        Key = ["id"];
        _id = Column(new("id", CellType.Id, "Id of the module."));
        _title = Column(new("title", CellType.Text, "Title in the programme's language."));
        _hours = Column(new("hours", CellType.Number, "Learner's working time.") { Unit = "h", Minimum = 0, AboveMinimum = true });
        _modality = Column(new("modality", CellType.Word, "How it is taught.") { Words = FormatWords.Modalities.All });
        _audiences = Column(new("audiences", CellType.IdList, "Audiences it is open to.") { Absent = "all" });
        _minLevel = Column(new("min_level", CellType.Integer, "Lowest level on the European Qualifications Framework.")
        {
            Absent = "1",
            Minimum = 1, Maximum = 8
        });
        _languages = Column(new("languages", CellType.LanguageList,
            "Languages it is taught in (BCP 47).")
        { Absent = "the programme's language" });
        _handsOnShare = Column(new("hands_on_share", CellType.Number, "Share of hands-on time.")
        {
            Absent = "0", Minimum = 0,
            Maximum = 1
        });
        _settings = Column(new("settings", CellType.IdList, "Practice settings and specialties it is made for.") { Absent = "none" });
        _topics = Column(new("topics", CellType.IdList, "Topics it deals with.") { Absent = "none" });
        _price = Column(new("price", CellType.Number, "Price of the module.") { Absent = "0", Unit = "EUR", Minimum = 0 });
        _labels = Column(new("labels", CellType.IdList, "Funding or quality labels.") { Absent = "none" });
        _equipment = Column(new("equipment", CellType.IdList, "Equipment needed at the site of a session.") { Absent = "none" });
        _mandatoryFor = Column(new("mandatory_for", CellType.IdList, "Roles it is mandatory for.")
        {
            Absent = "none",
            References = "roles"
        });
        _trainsFor = Column(new("trains_for", CellType.IdList,
            "Modules that whoever completes this one may run from the next term on.")
        {
            Absent = "none",
            References = "modules"
        });
        _team = Column(new("team", CellType.Text, "Size of the teams of a project, such as 3-5.") { Absent = "none" });
        _teamAudiences = Column(new("team_audiences", CellType.CountList, "How many of which audiences a team wants at least.")
        {
            Absent = "none"
        });
        _refreshes = Column(new("refreshes", CellType.Id, "The module that this one is a short refresher of.")
        {
            Absent = "none",
            References = "modules"
        });
        _refreshHours = Column(new("refresh_hours", CellType.Number, "Time that refreshing this module takes without a module for it.")
        {
            Absent = "not said",
            Unit = "h", Minimum = 0, AboveMinimum = true
        });
    }

    public override Module Read(CsvRow row) => new()
    {
        Id = row.Text(_id),
        Title = row.Text(_title),
        Hours = row.Number(_hours),
        Modality = row.Word(_modality, FormatWords.Modalities),
        Audiences = row.List(_audiences),
        MinLevel = row.Integer(_minLevel),
        Languages = row.List(_languages),
        HandsOnShare = row.Number(_handsOnShare),
        Settings = row.List(_settings),
        Topics = row.List(_topics),
        Price = row.Number(_price),
        Labels = row.List(_labels),
        Equipment = row.List(_equipment),
        MandatoryFor = row.List(_mandatoryFor),
        TrainsFor = row.List(_trainsFor),
        Team = ReadTeam(row),
        TeamAudiences = [.. row.Counts(_teamAudiences).Select(item => new AudienceMinimum(item.Id, item.Count))],
        RefreshesId = row.TextOrNull(_refreshes),
        RefreshHours = row.NumberOrNull(_refreshHours),
    };

    public override void Write(Module item, CsvRecord record) => record
        .Text(_id, item.Id)
        .Text(_title, item.Title)
        .Number(_hours, item.Hours)
        .Word(_modality, FormatWords.Modalities.Of(item.Modality))
        .List(_audiences, item.Audiences)
        .Integer(_minLevel, item.MinLevel)
        .List(_languages, item.Languages)
        .Number(_handsOnShare, item.HandsOnShare)
        .List(_settings, item.Settings)
        .List(_topics, item.Topics)
        .Number(_price, item.Price)
        .List(_labels, item.Labels)
        .List(_equipment, item.Equipment)
        .List(_mandatoryFor, item.MandatoryFor)
        .List(_trainsFor, item.TrainsFor)
        .Text(_team, item.Team?.ToString())
        .Counts(_teamAudiences, item.TeamAudiences.Select(minimum => (minimum.Audience, minimum.Count)))
        .Text(_refreshes, item.RefreshesId)
        .Number(_refreshHours, item.RefreshHours);

    private TeamSize? ReadTeam(CsvRow row)
    {
        if (row.TextOrNull(_team) is not string text)
        {
            return null;
        }

        TeamSize? size = TeamSize.Parse(text);
        if (size is null)
        {
            row.Report(_team, "sizes from 2 to 100 such as 3-5");
        }

        return size;
    }
}
