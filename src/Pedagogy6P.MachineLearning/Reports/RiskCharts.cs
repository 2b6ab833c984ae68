using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Reports;

/// <summary>
/// The figures of risk reports as self-contained SVG, readable in light and dark and without colour vision. Pure and thread-safe.
/// </summary>
public static class RiskCharts
{
    private const int MostPoints = 400;

    /// <summary>The ROC curve.</summary>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="scores">Per row a score.</param>
    /// <param name="weights">Per row a finite weight ≥ 0; empty counts every row 1.</param>
    public static string Roc(ReadOnlySpan<byte> labels, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        RankedScores ranked = new(labels, scores, weights);
        (_, double positives, double negatives) = ranked.Steps().LastOrDefault();
        IEnumerable<(double, double)> points = ranked.Steps().Select(s => (s.FalsePositives / negatives, s.TruePositives / positives));
        double auc = ranked.AucAndAveragePrecision().Auc;
        string text =
            string.Create(CultureInfo.InvariantCulture,
            $"Recall against the false positive rate over all thresholds; the area under the curve is {auc:0.000}. The dotted diagonal "
            + $"is chance.");
        return new SvgChart("ROC curve", "false positive rate", "recall", description: text).Diagonal().Line(Thin([(0, 0), .. points]))
            .ToString();
    }

    /// <summary>The precision–recall curve, with the base rate as a second line.</summary>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="scores">Per row a score.</param>
    /// <param name="weights">Per row a finite weight ≥ 0; empty counts every row 1.</param>
    public static string PrecisionRecall(ReadOnlySpan<byte> labels, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        RankedScores ranked = new(labels, scores, weights);
        (_, double positives, double negatives) = ranked.Steps().LastOrDefault();
        double rate = positives / (positives + negatives);
        IEnumerable<(double, double)> points = ranked.Steps().Where(s => s.TruePositives + s.FalsePositives > 0)
            .Select(s => (s.TruePositives / positives, s.TruePositives / (s.TruePositives + s.FalsePositives)));
        double average = ranked.AucAndAveragePrecision().AveragePrecision;
        string text = string.Create(CultureInfo.InvariantCulture,
            $"Precision against recall over all thresholds; average precision {average:0.000}, base rate {rate:0.000}.");
        return new SvgChart("Precision and recall", "recall", "precision", description: text).Line(Thin([.. points]))
            .Line([(0, rate), (1, rate)], 1).Legend("model", "base rate").ToString();
    }

    /// <summary>The reliability diagram: observed against predicted in equally filled bins, with 95 % intervals (Wilson 1927).</summary>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="probabilities">Per row a probability.</param>
    /// <param name="bins">Number of bins.</param>
    /// <param name="weights">Per row a finite weight ≥ 0; empty counts every row 1. Intervals then go by (Σw)² ÷ Σw² rows per bin.</param>
    public static string Reliability(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities, int bins = 15,
        ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        EvaluationInput.Check(labels, probabilities, weights);
        int[] order = [.. Enumerable.Range(0, labels.Length)];
        double[] p = probabilities.ToArray();
        Array.Sort(p, order);
        byte[] y = RiskColumn.Pick(labels.ToArray(), order);
        double[] w = weights.IsEmpty ? [] : RiskColumn.Pick(weights.ToArray(), order);
        int[] cuts = EqualMassBins.Cuts(p.Length, w, bins);
        List<(double, double, double, double)> dots = [];
        for (int bin = 0; bin < bins; bin++)
        {
            Range rows = cuts[bin]..cuts[bin + 1];
            double[] own = w.Length == 0 ? [] : w[rows];
            double total = w.Length == 0 ? cuts[bin + 1] - cuts[bin] : own.Sum();
            if (total > 0)
            {
                double observed = RowMean.Of<byte>(y[rows], own);
                (double lower, double upper) = Wilson(observed, w.Length == 0 ? total : total * total / own.Sum(weight => weight * weight));
                dots.Add((RowMean.Of<double>(p[rows], own), observed, lower, upper));
            }
        }

        double most =
            Math.Min(1, Math.Ceiling(Math.Max(dots.Select(d => Math.Max(d.Item1, d.Item4)).DefaultIfEmpty(1).Max(), 0.1) * 10) / 10);
        string text = string.Join("; ",
            dots.Select(d => string.Create(CultureInfo.InvariantCulture, $"predicted {d.Item1:0.00}, observed {d.Item2:0.00}")));
        return new SvgChart("Reliability, 95% intervals", "predicted", "observed", most, most,
            description: $"In equally filled bins: {text}. The diagonal is perfect calibration.").Diagonal().Dots(dots).ToString();
    }

    /// <summary>Survival and cumulative incidences over the coming periods.</summary>
    /// <param name="curves">The curves.</param>
    public static string Survival(HazardCurves curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        string ends = string.Join(", ",
            curves.Events.Select((name, e) => string.Create(CultureInfo.InvariantCulture, $"{name} {curves.Incidence[e][^1]:0.00}")));
        string text = string.Create(CultureInfo.InvariantCulture,
            $"After {curves.Survival.Length} periods: still there {curves.Survival[^1]:0.00}, {ends}.");
        SvgChart chart = new("What is to be expected", "periods from now", "probability", curves.Survival.Length, description: text);
        chart.Line([(0, 1), .. curves.Survival.Select((s, i) => ((double)(i + 1), s))]);
        for (int e = 0; e < curves.Events.Length; e++)
        {
            chart.Line([(0, 0), .. curves.Incidence[e].Select((s, i) => ((double)(i + 1), s))], e + 1);
        }

        return chart.Legend(["still there", .. curves.Events]).ToString();
    }

    /// <summary>The strongest reasons of one prediction, in log-odds; bars to the right raise the risk.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="count">How many reasons.</param>
    public static string Reasons(RiskExplanation explanation, int count = 10)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return SvgBars.Draw("Reasons (log-odds)", [.. explanation.Strongest(count).Select(c => (c.Feature, c.LogOdds))]);
    }

    /// <summary>Global importance as bars.</summary>
    /// <param name="importance">Features, most important first.</param>
    /// <param name="count">How many.</param>
    public static string Importance(ImmutableArray<FeatureImportance> importance, int count = 15) =>
        SvgBars.Draw("Importance (mean |log-odds|)", [.. importance.Take(count).Select(i => (i.Feature, i.MeanLogOdds))]);

    /// <summary>Recall of each reported group with its interval.</summary>
    /// <param name="report">The group report.</param>
    public static string Groups(GroupReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return SvgIntervals.Draw(
            $"Recall by {report.Column}, 95% intervals",
            [.. report.Groups.Where(g => g.Reported && !double.IsNaN(g.Recall.Estimate))
                .Select(g => (g.Level.Length == 0 ? "(none)" : g.Level, g.Recall))]);
    }

    private static (double Lower, double Upper) Wilson(double share, double n)
    {
        const double Z = 1.959963984540054;
        double centre = share + (Z * Z / (2 * n)), half = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4.0 * n * n))),
            scale = 1 + (Z * Z / n);
        return ((centre - half) / scale, (centre + half) / scale);
    }

    private static List<(double X, double Y)> Thin(List<(double X, double Y)> points)
    {
        int step = Math.Max(1, points.Count / MostPoints);
        return [.. points.Where((_, i) => i % step == 0 || i == points.Count - 1)];
    }
}
