using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Cli.Output.Uplift;

/// <summary>What a trial says about whom contacts help, as a table: areas, points of the curve, ways to choose.</summary>
internal static class UpliftCsv
{
    public static byte[] Of(UpliftReport report, bool spreadsheetSafe)
    {
        CsvText text = new CsvText(spreadsheetSafe).Cell("figure").Cell("share").Cell("contacts").Cell("hours").Cell("value").Cell("low")
            .Cell("high").Cell("beyond_random").Cell("beyond_random_low").Cell("beyond_random_high").EndRecord();
        Add(text, "effect", null, report.AverageEffect);
        Add(text, "auuc", null, report.Area);
        Add(text, "qini", null, report.Qini);
        foreach (UpliftPoint point in report.Curve)
        {
            Add(text, "curve", point.Share, point.Gain);
        }

        foreach (UpliftPolicyValue own in report.Policies)
        {
            text.Cell(UpliftWords.WordOf(own.Policy)).Cell((double?)null).Cell((double?)own.Contacts).Cell((double?)own.Hours);
            Bounds(Bounds(text, own.Gain), own.BeyondRandom).EndRecord();
        }

        return text.ToUtf8();
    }

    private static void Add(CsvText text, string figure, double? share, Interval value) =>
        Bounds(text.Cell(figure).Cell(share).Cell((double?)null).Cell((double?)null), value)
            .Cell((double?)null).Cell((double?)null).Cell((double?)null).EndRecord();

    private static CsvText Bounds(CsvText text, Interval value) =>
        text.Cell((double?)value.Estimate).Cell((double?)value.Lower).Cell((double?)value.Upper);
}
