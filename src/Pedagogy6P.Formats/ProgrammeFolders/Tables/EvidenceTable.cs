using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>Studies of modules.</summary>
internal sealed class EvidenceTable : RowFormat<Study>
{
    private readonly ColumnFormat _module;
    private readonly ColumnFormat _study;
    private readonly ColumnFormat _design;
    private readonly ColumnFormat _effect;
    private readonly ColumnFormat _standardError;
    private readonly ColumnFormat _sampleSize;
    private readonly ColumnFormat _audiences;
    private readonly ColumnFormat _year;
    private readonly ColumnFormat _source;

    public EvidenceTable()
        : base("evidence", "Studies of the effect of a module on learning")
    {
        Key = ["module", "study"];
        _module = Column(new("module", CellType.Id, "The module studied.") { References = "modules" });
        _study = Column(new("study", CellType.Id, "Name of the study, once per module."));
        _design = Column(new("design", CellType.Word, "Design of the study.") { Words = FormatWords.StudyDesigns.All });
        _effect = Column(new("effect", CellType.Number, "Standardised mean difference (Hedges' g).")
        {
            Minimum = -Study.LargestEffect,
            Maximum = Study.LargestEffect,
        });
        _standardError = Column(new("standard_error", CellType.Number, "Standard error of the effect.")
        {
            Minimum = Study.SmallestStandardError,
            Maximum = Study.LargestEffect,
        });
        _sampleSize = Column(new("n", CellType.Integer, "Number of participants.") { Unit = "person", Minimum = 1 });
        _audiences = Column(new("audiences", CellType.IdList, "Audiences it speaks for.") { Absent = "all" });
        _year = Column(new("year", CellType.Integer, "Year of publication.") { Minimum = 1, Maximum = 9999 });
        _source = Column(new("source", CellType.Text, "Where it can be read."));
    }

    public override Study Read(CsvRow row) => new(
        row.Text(_module),
        row.Text(_study),
        row.Word(_design, FormatWords.StudyDesigns),
        row.Number(_effect),
        row.Number(_standardError),
        row.Integer(_sampleSize),
        row.Integer(_year),
        row.Text(_source))
    { Audiences = row.List(_audiences) };

    public override void Write(Study item, CsvRecord record) => record
        .Text(_module, item.ModuleId)
        .Text(_study, item.Id)
        .Word(_design, FormatWords.StudyDesigns.Of(item.Design))
        .Number(_effect, item.Effect)
        .Number(_standardError, item.StandardError)
        .Integer(_sampleSize, item.SampleSize)
        .List(_audiences, item.Audiences)
        .Integer(_year, item.Year)
        .Text(_source, item.Source);
}
