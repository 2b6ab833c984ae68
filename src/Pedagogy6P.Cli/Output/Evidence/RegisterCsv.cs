using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Pooling;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>The register as a table, one record a module.</summary>
internal static class RegisterCsv
{
    private static readonly string[] Columns =
    [
        "module", "title", "k", "estimate", "se", "low", "high", "prediction_low", "prediction_high", "tau2", "i2", "chance", "shrunken",
        "shrunken_se", "grade", "reason", "studies",
    ];

    public static byte[] Of(Programme programme, EvidenceRegister register, bool spreadsheetSafe)
    {
        var text = new CsvText(spreadsheetSafe);
        foreach (string column in Columns)
        {
            text.Cell(column);
        }

        text.EndRecord();
        foreach (ModuleRecord record in register.Modules)
        {
            PooledEffect? pool = record.Pool;
            ShrunkenEffect? shrunken = register.Programme?.Shrink(pool);
            text.Cell(record.ModuleId).Cell(programme.FindModule(record.ModuleId)!.Title).Cell(NumberText.Whole(pool?.Studies ?? 0))
                .Cell(pool?.Estimate).Cell(pool?.StandardError).Cell(pool?.Lower).Cell(pool?.Upper).Cell(pool?.PredictionLower)
                .Cell(pool?.PredictionUpper).Cell(pool?.BetweenVariance).Cell(pool?.Inconsistency)
                .Cell((double?)record.Posterior.ProbabilityOfEffect).Cell(shrunken?.Estimate).Cell(shrunken?.StandardError)
                .Cell(EvidenceSpeech.GradeWord(record.Grade)).Cell(record.Reason.ToString())
                .Cell(string.Join(';', record.Studies.Select(study => study.Study.Id))).EndRecord();
        }

        return text.ToUtf8();
    }
}
