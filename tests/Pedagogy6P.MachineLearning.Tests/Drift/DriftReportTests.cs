using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Drift;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Drift;

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
        ImmutableArray<FeatureReference> reference =
            FeatureReference.Of(new RiskTableBuilder().AddNumeric("x", x).AddNumeric("y", x).Build());
        DriftReport report =
            DriftReport.Of(reference, new RiskTableBuilder().AddNumeric("x", [.. x.Select(v => v + 300)]).AddNumeric("y", x).Build());
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
        RiskTable fresh = new RiskTableBuilder().AddNumeric("x", [.. Enumerable.Range(0, 100).Select(i => i % 2 == 0 ? double.NaN : i)])
            .Build();
        RiskTable before = new RiskTableBuilder().AddNumeric("x", [.. Enumerable.Range(0, 100).Select(i => (double)i)]).Build();
        FeatureDrift drift = DriftReport.Of(FeatureReference.Of(before), fresh).Features[0];
        drift.MissingNow.ShouldBe(0.5);
        drift.Level.ShouldBe(DriftLevel.Major);
    }

    [Fact]
    public void A_rare_flag_that_becomes_common_is_major()
    {
        FeatureDrift drift = Drift(Flags(995, 5), Flags(500, 500));
        double expected = ((0.5 - 0.995) * Math.Log(0.5 / 0.995)) + ((0.5 - 0.005) * Math.Log(0.5 / 0.005));
        drift.Psi.ShouldBe(expected, 1e-12);
        drift.KolmogorovSmirnov.ShouldBe(0.495, 1e-12);
        drift.Level.ShouldBe(DriftLevel.Major);
        Drift(Flags(995, 5), Flags(995, 5)).Psi.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void A_constant_column_that_gets_other_values_is_major()
    {
        Drift(Flags(1000, 0), Flags(600, 400)).Level.ShouldBe(DriftLevel.Major);
        Drift(Flags(1000, 0), Flags(600, 400)).UnseenNow.ShouldBe(0.4, 1e-12);
        Drift(Flags(0, 1000), Flags(600, 400)).Level.ShouldBe(DriftLevel.Major);
        Drift(Flags(1000, 0), Flags(1000, 0)).Level.ShouldBe(DriftLevel.Stable);
    }

    [Fact]
    public void A_common_value_in_the_middle_of_others_has_a_bin_of_its_own()
    {
        // A quarter holds the default 50; now all of that quarter lies evenly just beside it.
        double[] before = [.. Enumerable.Range(0, 1000).Select(i => i % 4 == 0 ? 50.0 : i / 10.0)];
        double[] now = [.. before.Select((v, i) => i % 4 == 0 ? 50 + ((i % 8) - 4 == 0 ? 0.01 : -0.01) : v)];
        Drift(Column(before), Column(now)).Level.ShouldBe(DriftLevel.Major);
        Drift(Column(before), Column(before)).Psi.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void Values_beyond_either_end_of_the_training_range_are_told_apart_from_the_outer_tenths()
    {
        // The tenth at either end stays a tenth, but one half of it is now beyond what was ever seen.
        double[] before = [.. Enumerable.Range(0, 1000).Select(i => (double)i)];
        double[] above = [.. before.Select(v => v >= 950 ? v + 5000 : v)], below = [.. before.Select(v => v < 50 ? v - 5000 : v)];
        foreach (double[] now in (double[][])[above, below])
        {
            FeatureDrift drift = Drift(Column(before), Column(now));
            drift.UnseenNow.ShouldBe(0.05, 1e-12);
            drift.Psi.ShouldBeGreaterThan(0.25);
        }

        Drift(Column(before), Column(before)).UnseenNow.ShouldBe(0);
    }

    [Fact]
    public void Categories_never_seen_are_not_missing_values()
    {
        RiskTable before = new RiskTableBuilder().AddCategorical("c", [.. Enumerable.Repeat("a", 60), .. Enumerable.Repeat("b", 40)])
            .Build();
        RiskTable now = new RiskTableBuilder().AddCategorical("c", ["a", "zoo", "b", "", null], ["a", "b"]).Build();
        FeatureDrift drift = DriftReport.Of(FeatureReference.Of(before), now).Features[0];
        drift.MissingNow.ShouldBe(0.4, 1e-12);
        drift.UnseenNow.ShouldBe(0.2, 1e-12);
        drift.Level.ShouldBe(DriftLevel.Major);
        double.IsNaN(now[1, 0]).ShouldBeTrue();
    }

    [Fact]
    public void Rows_count_by_their_weights()
    {
        RiskTable before = Flags(50, 50), now = Flags(50, 50).WithWeights([.. Enumerable.Range(0, 100).Select(i => i < 50 ? 1.0 : 3.0)]);
        Drift(before, now).Psi.ShouldBe(Drift(before, Flags(25, 75)).Psi, 1e-12);
        DriftReport report = DriftReport.Of(FeatureReference.Of(before),
            now.WithLabels([.. Enumerable.Range(0, 100).Select(i => (byte)(i < 50 ? 0 : 1))]), [.. Enumerable.Repeat(0.75, 100)]);
        report.ObservedShare.ShouldBe(0.75, 1e-12);
        report.CalibrationInTheLarge.ShouldBe(0, 1e-9);
        Should.Throw<ArgumentException>(() => DriftReport.Of(FeatureReference.Of(before), now, [0.5]));
    }

    [Fact]
    public void Other_features_are_an_argument_error() =>
        Should.Throw<ArgumentException>(() => DriftReport.Of(Reference, new RiskTableBuilder().AddNumeric("x", new double[2]).Build()));

    private static FeatureDrift Drift(RiskTable before, RiskTable now) => DriftReport.Of(FeatureReference.Of(before), now).Features[0];

    private static RiskTable Flags(int zeros, int ones) => Column([.. Enumerable.Repeat(0.0, zeros), .. Enumerable.Repeat(1.0, ones)]);

    private static RiskTable Column(double[] values) => new RiskTableBuilder().AddNumeric("x", values).Build();

    private static RiskTable Categories(int a, int b) =>
        new RiskTableBuilder().AddCategorical("c", [.. Enumerable.Repeat("a", a), .. Enumerable.Repeat("b", b)], ["a", "b"]).Build();
}
