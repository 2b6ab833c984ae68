using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>The one-row table that says what the programme is; its row becomes tables that have no rows yet.</summary>
internal sealed class ProgrammeTable : RowFormat<ProgrammeTables>
{
    /// <summary>The only version of the format so far.</summary>
    public const int FormatVersion = 1;

    private readonly ColumnFormat _version;
    private readonly ColumnFormat _id;
    private readonly ColumnFormat _title;
    private readonly ColumnFormat _timeZone;
    private readonly ColumnFormat _language;
    private readonly ColumnFormat _referenceDate;
    private readonly ColumnFormat _maxDistance;

    public ProgrammeTable()
        : base("programme", "The programme, in one row")
    {
        Required = true;
        _version = Column(new("format_version", CellType.Integer, "Version of this format.")
        {
            Minimum = FormatVersion,
            Maximum = FormatVersion
        });
        _id = Column(new("id", CellType.Id, "Id of the programme."));
        _title = Column(new("title", CellType.Text, "Title in the programme's language."));
        _timeZone = Column(new("time_zone", CellType.Text, "IANA time zone of all wall-clock times."));
        _language = Column(new("language", CellType.Language,
            "Language of titles and, unless said otherwise, of modules and learners (BCP 47)."));
        _referenceDate = Column(new("reference_date", CellType.Date,
            "Query date when none is given.")
        { Absent = "today in the time zone" });
        _maxDistance = Column(new("default_max_distance_km", CellType.Number,
            "Farthest distance of learners who state none.")
        { Absent = "50", Unit = "km", Minimum = 0 });
    }

    public override ProgrammeTables Read(CsvRow row)
    {
        int version = row.Integer(_version);
        if (version != FormatVersion)
        {
            row.Report(_version, _version.Expected);
        }

        var header = new ProgrammeTables
        {
            Id = row.Text(_id),
            Title = row.Text(_title),
            TimeZone = row.Text(_timeZone),
            Language = row.Text(_language),
            ReferenceDate = row.DateOrNull(_referenceDate),
            DefaultMaxDistanceKm = row.Number(_maxDistance),
        };
        if (header.TimeZone.Length > 0 && !ProgrammeCalendar.IsTimeZone(header.TimeZone))
        {
            row.Report(_timeZone, "an IANA time zone such as Europe/Paris");
        }

        return header;
    }

    public override void Write(ProgrammeTables item, CsvRecord record) => record
        .Integer(_version, FormatVersion)
        .Text(_id, item.Id)
        .Text(_title, item.Title)
        .Text(_timeZone, item.TimeZone)
        .Text(_language, item.Language)
        .Date(_referenceDate, item.ReferenceDate)
        .Number(_maxDistance, item.DefaultMaxDistanceKm);
}
