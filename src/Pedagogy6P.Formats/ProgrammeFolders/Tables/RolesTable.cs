using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>Jobs and functions.</summary>
internal sealed class RolesTable : RowFormat<Role>
{
    private readonly ColumnFormat _id;
    private readonly ColumnFormat _title;
    private readonly ColumnFormat _audiences;

    public RolesTable()
        : base("roles", "Jobs and functions that learners aim at or exercise")
    {
        Key = ["id"];
        _id = Column(new("id", CellType.Id, "Id of the role."));
        _title = Column(new("title", CellType.Text, "Title in the programme's language."));
        _audiences = Column(new("audiences", CellType.IdList, "Audiences it is open to.") { Absent = "all" });
    }

    public override Role Read(CsvRow row) => new(row.Text(_id), row.Text(_title)) { Audiences = row.List(_audiences) };

    public override void Write(Role item, CsvRecord record) => record
        .Text(_id, item.Id)
        .Text(_title, item.Title)
        .List(_audiences, item.Audiences);
}
