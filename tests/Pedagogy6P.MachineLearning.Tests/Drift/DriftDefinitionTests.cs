using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Drift;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Drift;

/// <summary>Indexes of drift against plain counts over tenths of the training rows.</summary>
public sealed class DriftDefinitionTests
{
    private const double Smallest = 1e-4;

    [Theory]
    [InlineData(0, 1, 0, 0)]
    [InlineData(0.3, 1, 0, 0.1)]
    [InlineData(-0.2, 1.5, 0.05, 0.2)]
    [InlineData(0, 0.2, 0.3, 0)]
    [InlineData(5, 1, 0, 0)]
    public void Numbers_are_compared_by_tenths_and_what_was_never_seen(
        double shift, double stretch, double missingBefore, double missingNow)
    {
        Random random = new(11);
        double[] before = [.. Enumerable.Range(0, 1000).Select(_ => random.NextDouble()), .. Missing(missingBefore, 1000)];
        double[] now = [.. Enumerable.Range(0, 400).Select(_ => shift + (stretch * random.NextDouble())), .. Missing(missingNow, 400)];
        double[] weights = [.. now.Select(_ => 0.5 + random.NextDouble())];
        FeatureReference reference = FeatureReference.Of(Column(before)).Single();
        FeatureDrift drift = DriftReport.Of([reference], Column(now).WithWeights(weights)).Features.Single();

        double[] sorted = [.. before.Where(value => !double.IsNaN(value)).Order()];
        double[] starts = [.. Enumerable.Range(0, 10).Select(tenth => sorted[100 * tenth]), Math.BitIncrement(sorted[^1])];
        double all = weights.Sum(), psi = Term((double)before.Count(double.IsNaN) / before.Length, Weight(double.IsNaN) / all);
        for (int group = 0; group <= 11; group++)
        {
            bool Inside(double value) => (group == 0 || value >= starts[group - 1]) && (group == 11 || value < starts[group]);
            psi += Term((double)before.Count(Inside) / before.Length, Weight(Inside) / all);
        }

        double ks = reference.Edges.Max(edge => Math.Abs(((double)sorted.Count(value => value < edge) / sorted.Length)
            - (Weight(value => value < edge) / Weight(value => !double.IsNaN(value)))));
        drift.Psi.ShouldBe(psi, 1e-10);
        drift.KolmogorovSmirnov.ShouldBe(ks, 1e-10);
        drift.UnseenNow.ShouldBe(Weight(value => value < sorted[0] || value > sorted[^1]) / all, 1e-12);
        drift.MissingNow.ShouldBe(Weight(double.IsNaN) / all, 1e-12);
        drift.Level.ShouldBe(psi > 0.25 ? DriftLevel.Major : psi >= 0.1 ? DriftLevel.Moderate : DriftLevel.Stable);

        double Weight(Func<double, bool> counts) => now.Select((value, row) => counts(value) ? weights[row] : 0).Sum();
    }

    [Fact]
    public void Categories_are_compared_one_by_one_and_new_ones_together()
    {
        string?[] before = [.. Enumerable.Range(0, 200).Select(row => row % 10 == 0 ? null : $"c{row % 4}")];
        string?[] now = [.. Enumerable.Range(0, 90).Select(row => row % 9 == 0 ? null : row % 5 == 0 ? "new" : row % 7 == 0 ? "newer"
            : $"c{row % 3}")];
        ImmutableArray<FeatureReference> reference = FeatureReference.Of(new RiskTableBuilder().AddCategorical("c", before).Build());
        FeatureDrift drift = DriftReport.Of(reference,
            new RiskTableBuilder().AddCategorical("c", now, ["c0", "c1", "c2", "c3"]).Build()).Features.Single();
        double psi = Term(Share(before, value => value is null), Share(now, value => value is null))
            + Term(0, Share(now, value => value is "new" or "newer"));
        psi += Enumerable.Range(0, 4).Select(code => $"c{code}").Sum(name => Term(Share(before, value => value == name),
            Share(now, value => value == name)));
        drift.Psi.ShouldBe(psi, 1e-10);
        drift.UnseenNow.ShouldBe(Share(now, value => value is "new" or "newer"), 1e-12);
        double.IsNaN(drift.KolmogorovSmirnov).ShouldBeTrue();
    }

    [Fact]
    public void A_column_that_nobody_fills_in_any_more_is_major_and_one_that_nobody_ever_did_is_stable()
    {
        double[] values = [.. Enumerable.Range(0, 100).Select(row => (double)row)], missing = [.. Missing(1, 100)];
        FeatureDrift gone = DriftReport.Of(FeatureReference.Of(Column(values)), Column(missing)).Features.Single();
        (gone.MissingNow, gone.UnseenNow, gone.Level).ShouldBe((1, 0, DriftLevel.Major));
        FeatureDrift never = DriftReport.Of(FeatureReference.Of(Column(missing)), Column(missing)).Features.Single();
        (never.Psi, never.MissingBefore, never.Level).ShouldBe((0, 1, DriftLevel.Stable));
        FeatureDrift appeared = DriftReport.Of(FeatureReference.Of(Column(missing)), Column(values)).Features.Single();
        (appeared.MissingNow, appeared.Level).ShouldBe((0, DriftLevel.Major));
    }

    [Fact]
    public void Without_new_rows_there_is_nothing_to_predict_or_observe()
    {
        DriftReport report = DriftReport.Of(FeatureReference.Of(Column([1, 2, 3])), Column([]).WithLabels([]), []);
        report.Rows.ShouldBe(0);
        double.IsNaN(report.MeanProbability).ShouldBeTrue();
        double.IsNaN(report.ObservedShare).ShouldBeTrue();
        double.IsNaN(report.CalibrationInTheLarge).ShouldBeTrue();
    }

    private static double Share(string?[] values, Func<string?, bool> counts) => (double)values.Count(counts) / values.Length;

    private static double Term(double before, double now) =>
        (Math.Max(now, Smallest) - Math.Max(before, Smallest)) * Math.Log(Math.Max(now, Smallest) / Math.Max(before, Smallest));

    private static IEnumerable<double> Missing(double share, int rows) => Enumerable.Repeat(double.NaN, (int)(share * rows));

    private static RiskTable Column(double[] values) => new RiskTableBuilder().AddNumeric("x", values).Build();
}
