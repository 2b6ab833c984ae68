using System.Collections.Immutable;
using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Drift;
using Pedagogy6P.Preventive.Logistic;

namespace Pedagogy6P.Tests.Preventive.Drift;

public sealed class DriftReportTests
{
    private static readonly RiskTable Training = RiskSamples.Mixed(4000, 3);
    private static readonly ImmutableArray<FeatureReference> Reference = FeatureReference.Of(Training);

    [Fact]
    public void The_training_rows_have_not_drifted()
    {
        DriftReport report = DriftReport.Of(Reference, Training, LogisticTrainer.Train(Training));
        report.Features.ShouldAllBe(f => f.Psi < 1e-9 && f.Level == DriftLevel.Stable);
        report.CalibrationInTheLarge.ShouldBe(0, 1e-6);
        DriftReport.Of(Reference, RiskSamples.Mixed(4000, 99)).Features.ShouldAllBe(f => f.Level == DriftLevel.Stable);
    }

    [Fact]
    public void A_shifted_feature_is_named_and_the_distance_is_right()
    {
        double[] x = [.. Enumerable.Range(0, 1000).Select(i => (double)i)];
        ImmutableArray<FeatureReference> reference = FeatureReference.Of(new RiskTableBuilder().AddNumeric("x", x).AddNumeric("y", x).Build());
        DriftReport report = DriftReport.Of(reference, new RiskTableBuilder().AddNumeric("x", [.. x.Select(v => v + 300)]).AddNumeric("y", x).Build());
        report.Features[0].Feature.ShouldBe("x");
        report.Features[0].Level.ShouldBe(DriftLevel.Major);
        report.Features[0].KolmogorovSmirnov.ShouldBe(0.3, 0.011);
        report.Features[1].Psi.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void The_index_of_two_categories_matches_the_formula()
    {
        RiskTable before = Categories(50, 50), now = Categories(20, 80);
        double psi = DriftReport.Of(FeatureReference.Of(before), now).Features[0].Psi;
        psi.ShouldBe(((0.2 - 0.5) * Math.Log(0.2 / 0.5)) + ((0.8 - 0.5) * Math.Log(0.8 / 0.5)), 1e-12);
    }

    [Fact]
    public void New_missing_values_are_drift()
    {
        RiskTable fresh = new RiskTableBuilder().AddNumeric("x", [.. Enumerable.Range(0, 100).Select(i => i % 2 == 0 ? double.NaN : i)]).Build();
        RiskTable before = new RiskTableBuilder().AddNumeric("x", [.. Enumerable.Range(0, 100).Select(i => (double)i)]).Build();
        FeatureDrift drift = DriftReport.Of(FeatureReference.Of(before), fresh).Features[0];
        drift.MissingNow.ShouldBe(0.5);
        drift.Level.ShouldBe(DriftLevel.Major);
    }

    [Fact]
    public void Other_features_are_an_argument_error() =>
        Should.Throw<ArgumentException>(() => DriftReport.Of(Reference, new RiskTableBuilder().AddNumeric("x", new double[2]).Build()));

    private static RiskTable Categories(int a, int b) => new RiskTableBuilder().AddCategorical("c", [.. Enumerable.Repeat("a", a), .. Enumerable.Repeat("b", b)], ["a", "b"]).Build();
}
