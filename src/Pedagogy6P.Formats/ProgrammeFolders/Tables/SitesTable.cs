using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>Places of sessions.</summary>
internal sealed class SitesTable : RowFormat<Site>
{
    private readonly ColumnFormat _id;
    private readonly ColumnFormat _title;
    private readonly ColumnFormat _latitude;
    private readonly ColumnFormat _longitude;
    private readonly ColumnFormat _equipment;

    public SitesTable()
        : base("sites", "Places where sessions happen")
    {
        Key = ["id"];
        _id = Column(new("id", CellType.Id, "Id of the site."));
        _title = Column(new("title", CellType.Text, "Title in the programme's language."));
        _latitude = Column(new("latitude", CellType.Number, "Latitude north, WGS 84.") { Unit = "degree", Minimum = -90, Maximum = 90 });
        _longitude = Column(new("longitude", CellType.Number, "Longitude east, WGS 84.")
        {
            Unit = "degree", Minimum = -180,
            Maximum = 180
        });
        _equipment = Column(new("equipment", CellType.IdList, "Equipment that stands there.") { Absent = "none" });
    }

    public override Site Read(CsvRow row) =>
        new(row.Text(_id), row.Text(_title),
            new Location(row.Number(_latitude), row.Number(_longitude)))
        { Equipment = row.List(_equipment) };

    public override void Write(Site item, CsvRecord record) => record
        .Text(_id, item.Id)
        .Text(_title, item.Title)
        .Number(_latitude, item.Location.Latitude)
        .Number(_longitude, item.Location.Longitude)
        .List(_equipment, item.Equipment);
}
