using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Pooling;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>The studies that grades cite as a table, one record a study; a module without any has one with its grade alone.</summary>
internal static class GradeCsv
{
    private static readonly string[] Columns =
    [
        "module", "title", "grade", "reason", "chance", "study", "design", "effect", "se", "pooled_se", "weight", "estimate_without", "n",
        "year", "source",
    ];

    public static byte[] Of(Programme programme, IReadOnlyList<ModuleRecord> asked, bool spreadsheetSafe)
    {
        var text = new CsvText(spreadsheetSafe);
        foreach (string column in Columns)
        {
            text.Cell(column);
        }

        text.EndRecord();
        foreach (ModuleRecord record in asked)
        {
            foreach ((RegisteredStudy study, PooledEffect? without) in GradeJson.WithoutEach(record))
            {
                Module(text, programme, record);
                Study own = study.Study;
                text.Cell(own.Id).Cell(StudyWords.Design(own.Design)).Cell((double?)own.Effect).Cell((double?)own.StandardError)
                    .Cell(study.Pooled?.StandardError).Cell((double?)study.Share).Cell(without?.Estimate)
                    .Cell(NumberText.Whole(own.SampleSize)).Cell(NumberText.Whole(own.Year)).Cell(own.Source).EndRecord();
            }

            if (record.Studies.IsEmpty)
            {
                Module(text, programme, record);
                text.Cell("").Cell("").Cell("").Cell("").Cell("").Cell("").Cell("").Cell("").Cell("").Cell("").EndRecord();
            }
        }

        return text.ToUtf8();
    }

    private static void Module(CsvText text, Programme programme, ModuleRecord record) => text.Cell(record.ModuleId)
        .Cell(programme.FindModule(record.ModuleId)!.Title).Cell(EvidenceSpeech.GradeWord(record.Grade)).Cell(record.Reason.ToString())
        .Cell((double?)record.Posterior.ProbabilityOfEffect);
}
