using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>Titles of ids that are words: topics, settings, labels, equipment and audiences.</summary>
internal sealed class TermsTable : RowFormat<VocabularyTerm>
{
    private readonly ColumnFormat _kind;
    private readonly ColumnFormat _id;
    private readonly ColumnFormat _title;
    private readonly ColumnFormat _language;
    private readonly ColumnFormat _parent;

    public TermsTable()
        : base("terms", "Titles of topics, settings, labels, equipment and audiences")
    {
        Key = ["kind", "id", "language"];
        _kind = Column(new("kind", CellType.Word, "Which words it belongs to.") { Words = FormatWords.VocabularyKinds.All });
        _id = Column(new("id", CellType.Id, "Id that modules, sites and learners use."));
        _title = Column(new("title", CellType.Text, "Title for people."));
        _language = Column(new("language", CellType.Language, "Language of the title (BCP 47).")
        {
            Absent = "the programme's language",
            References = "programme"
        });
        _parent = Column(new("parent", CellType.Id, "Wider setting, for settings only: settings form a tree.")
        {
            Absent = "none",
            References = "terms"
        });
    }

    public override VocabularyTerm Read(CsvRow row) =>
        new(row.Word(_kind, FormatWords.VocabularyKinds), row.Text(_id), row.Text(_title), row.TextOrNull(_language),
            row.TextOrNull(_parent));

    public override void Write(VocabularyTerm item, CsvRecord record) => record
        .Word(_kind, FormatWords.VocabularyKinds.Of(item.Kind))
        .Text(_id, item.Id)
        .Text(_title, item.Title)
        .Text(_language, item.Language)
        .Text(_parent, item.ParentId);
}
