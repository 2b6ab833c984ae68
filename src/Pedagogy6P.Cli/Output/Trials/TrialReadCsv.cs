using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Trials;

namespace Pedagogy6P.Cli.Output.Trials;

/// <summary>What a trial says as one record, so that readings of several days or trials can stand below each other.</summary>
internal static class TrialReadCsv
{
    private static readonly string[] Columns =
    [
        "control", "control_count", "control_mean", "control_variance", "treated", "treated_count", "treated_mean", "treated_variance",
        "difference", "low", "high", "adjusted", "adjusted_low", "adjusted_high", "variance_reduction", "anytime", "anytime_low",
        "anytime_high", "ratio_p", "ratio_anytime_p", "ratio_alarm",
    ];

    public static byte[] Of(TrialReading reading, ImmutableArray<TrialArm> arms, bool spreadsheetSafe)
    {
        var text = new CsvText(spreadsheetSafe);
        foreach (string column in Columns)
        {
            text.Cell(column);
        }

        text.EndRecord();
        Side(text, arms[0], reading.Control);
        Side(text, arms[1], reading.Treated);
        Bounds(text, reading.AtTheEnd);
        Bounds(text, reading.Adjusted);
        text.Cell((double?)reading.VarianceReduction);
        Bounds(text, reading.AtAnyTime);
        text.Cell((double?)reading.Ratio.Probability).Cell((double?)reading.Ratio.AnytimeProbability).Cell(reading.Ratio.IsAlarming);
        return text.EndRecord().ToUtf8();
    }

    private static void Side(CsvText text, TrialArm arm, ArmSummary summary) => text.Cell(arm.Name).Cell(NumberText.Whole(summary.Count))
        .Cell((double?)summary.Mean).Cell((double?)summary.Variance);

    private static void Bounds(CsvText text, Interval? interval) =>
        text.Cell(interval?.Estimate).Cell(Known(interval?.Lower)).Cell(Known(interval?.Upper));

    private static double? Known(double? value) => value is double number && double.IsFinite(number) ? number : null;
}
