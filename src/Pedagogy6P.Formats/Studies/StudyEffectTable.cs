using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Proof.Effects;

namespace Pedagogy6P.Formats.Studies;

/// <summary>The table of studies to pool: <c>study,effect,se</c>.</summary>
internal sealed class StudyEffectTable : RowFormat<StudyEffect>
{
    private readonly ColumnFormat _effect;
    private readonly ColumnFormat _error;

    public StudyEffectTable(string path)
        : base(path, "Studies to pool")
    {
        Key = ["study"];
        Study = Column(new("study", CellType.Id, "Name of the study, once."));
        _effect = Column(new("effect", CellType.Number, "What it found."));
        _error = Column(new("se", CellType.Number, "Standard error of the effect.") { Minimum = 0, AboveMinimum = true });
    }

    public ColumnFormat Study { get; }

    public override StudyEffect Read(CsvRow row)
    {
        var read = new StudyEffect(row.Text(Study), new EffectEstimate(row.Number(_effect), row.Number(_error)));
        if (row.IsAbsent(Study))
        {
            row.Report(Study, "a name");
        }

        if (Math.Abs(read.Estimate.Effect) > EffectEstimate.Largest)
        {
            row.Report(_effect, "a number from -1e9 to 1e9");
        }

        if (!(read.Estimate.StandardError > 0))
        {
            row.Report(_error, _error.Expected);
        }
        else if (read.Estimate.StandardError is < EffectEstimate.SmallestStandardError or > EffectEstimate.Largest)
        {
            row.Report(_error, "a number from 1e-9 to 1e9");
        }

        return read;
    }

    public override void Write(StudyEffect item, CsvRecord record) => record
        .Text(Study, item.Study)
        .Number(_effect, item.Estimate.Effect)
        .Number(_error, item.Estimate.StandardError);
}
