using Pedagogy6P.Proof.OffPolicy;

namespace Pedagogy6P.Cli.Output.Evaluation;

/// <summary>What each estimator says, as a table.</summary>
internal static class PolicyCsv
{
    public static byte[] Of(OffPolicyReport report, bool spreadsheetSafe)
    {
        CsvText text = new CsvText(spreadsheetSafe).Cell("estimator").Cell("value").Cell("low").Cell("high").Cell("bernstein_low")
            .Cell("bernstein_high").Cell("ess").Cell("max_weight").Cell("gain").Cell("gain_low").Cell("gain_high").EndRecord();
        foreach (OffPolicyEstimate one in report.Estimates)
        {
            text.Cell(PolicyWords.WordOf(one.Estimator)).Cell(Known(one.Value.Estimate)).Cell(Known(one.Value.Lower))
                .Cell(Known(one.Value.Upper)).Cell(one.Bernstein?.Lower).Cell(one.Bernstein?.Upper).Cell(Known(one.EffectiveSampleSize))
                .Cell(Known(one.LargestWeight)).Cell(Known(one.Gain.Estimate)).Cell(Known(one.Gain.Lower)).Cell(Known(one.Gain.Upper))
                .EndRecord();
        }

        return text.ToUtf8();
    }

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
