using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Effects;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Tests.Proof.Pooling;

public sealed class EffectPoolTests
{
    private static readonly Arbitrary<EffectEstimate[]> AnyStudies = Any.Array(
        Any.Number(-300, 300).Zip(Any.Number(1, 400)).Convert(
            pair => new EffectEstimate(pair.Item1 / 100.0, pair.Item2 / 200.0),
            study => ((int)Math.Round(study.Effect * 100), (int)Math.Round(study.StandardError * 200))), 2, 12);

    /// <summary>Viechtbauer (2010, Journal of Statistical Software 36(3)): REML −0.7145, τ² 0.3132, standard error 0.1798.</summary>
    [Fact]
    public void The_trials_of_bcg_come_out_as_published_by_restricted_maximum_likelihood()
    {
        var pool = EffectPool.Of(BcgTrials.LogRiskRatios);
        pool.Estimate.ShouldBe(-0.7145, 0.00005);
        pool.BetweenVariance!.Value.ShouldBe(0.3132, 0.00005);
        pool.WaldStandardError.ShouldBe(0.1798, 0.00005);
        pool.StandardError.ShouldBe(0.1808, 0.00005);
        pool.Q!.Value.ShouldBe(152.2330, 0.00005);
        pool.QProbability!.Value.ShouldBe(1.9967645908458142e-26, 1e-37);
        pool.Inconsistency!.Value.ShouldBe(92.22, 0.005);
        pool.HSquared!.Value.ShouldBe(12.86, 0.005);
        pool.Studies.ShouldBe(13);
    }

    [Fact]
    public void The_trials_of_bcg_come_out_as_published_by_moments()
    {
        var pool = EffectPool.Of(BcgTrials.LogRiskRatios, PoolingMethod.DerSimonianLaird);
        pool.Estimate.ShouldBe(-0.7141, 0.00005);
        pool.BetweenVariance!.Value.ShouldBe(0.3088, 0.00005);
        pool.WaldStandardError.ShouldBe(0.1787, 0.00005);
    }

    /// <summary>metafor 3.8-1, <c>leave1out</c>.</summary>
    [Fact]
    public void Leaving_out_one_trial_of_bcg_gives_what_metafor_gives()
    {
        double[] expected =
        [
            -0.70708378, -0.6540312, -0.68555441, -0.62840937, -0.7641701, -0.71087656, -0.6552476, -0.7947676, -0.7411973, -0.65303292,
            -0.75785863, -0.7598121, -0.77753618,
        ];
        double[] found = [.. EffectPool.LeaveOneOut(BcgTrials.LogRiskRatios).Select(pool => pool.Estimate)];
        found.Zip(expected, (own, theirs) => Math.Abs(own - theirs)).Max().ShouldBeLessThan(2e-6);
    }

    [Fact]
    public void One_study_is_told_as_it_is()
    {
        var pool = EffectPool.Of([new(0.4, 0.1)]);
        (pool.Estimate, pool.StandardError, pool.WaldStandardError).ShouldBe((0.4, 0.1, 0.1));
        pool.Lower.ShouldBe(0.4 - 0.1959963984540054, 1e-12);
        pool.Upper.ShouldBe(0.4 + 0.1959963984540054, 1e-12);
        pool.BetweenVariance.ShouldBeNull();
        pool.Inconsistency.ShouldBeNull();
        pool.Q.ShouldBeNull();
        pool.PredictionLower.ShouldBeNull();
        pool.PredictionUpper.ShouldBeNull();
        pool.ShareOf(new(0.4, 0.1)).ShouldBe(1, 1e-15);
    }

    [Theory]
    [InlineData(PoolingMethod.RestrictedMaximumLikelihood)]
    [InlineData(PoolingMethod.DerSimonianLaird)]
    public void Equal_effects_have_neither_differences_nor_an_interval(PoolingMethod method)
    {
        var pool = EffectPool.Of([new(0.1, 0.1), new(0.1, 0.3), new(0.1, 7)], method);
        pool.Estimate.ShouldBe(0.1);
        (pool.StandardError, pool.BetweenVariance, pool.Q, pool.Inconsistency).ShouldBe((0, 0, 0, 0));
        pool.QProbability.ShouldBe(1);
        pool.WaldStandardError.ShouldBeGreaterThan(0.09);
    }

    [Property(MaxTest = 300)]
    public Property The_order_of_studies_does_not_matter_to_the_last_bit() => Prop.ForAll(AnyStudies, Any.Number(0, 1000),
        (studies, seed) =>
        {
            int[] order = [.. Enumerable.Range(0, studies.Length)];
            new SeededRandom((long)seed).Shuffle(order);
            EffectEstimate[] shuffled = [.. order.Select(at => studies[at])];
            EffectPool.Of(shuffled).ShouldBe(EffectPool.Of(studies));
            EffectPool.Of(shuffled, PoolingMethod.DerSimonianLaird).ShouldBe(EffectPool.Of(studies, PoolingMethod.DerSimonianLaird));
        });

    [Property(MaxTest = 300)]
    public Property Another_unit_changes_figures_by_that_unit() => Prop.ForAll(
        AnyStudies, Any.Of(-1000.0, -1, 0.001, 60), Any.Of(PoolingMethod.RestrictedMaximumLikelihood, PoolingMethod.DerSimonianLaird),
        (studies, unit, method) =>
        {
            PooledEffect one = EffectPool.Of(studies, method);
            PooledEffect other = EffectPool.Of(
                [.. studies.Select(study => new EffectEstimate(unit * study.Effect, Math.Abs(unit) * study.StandardError))], method);
            double size = Math.Abs(unit) * 10;
            other.Estimate.ShouldBe(unit * one.Estimate, 1e-9 * size);
            other.StandardError.ShouldBe(Math.Abs(unit) * one.StandardError, 1e-7 * size);
            other.BetweenVariance!.Value.ShouldBe(unit * unit * one.BetweenVariance!.Value, 1e-8 * size * size);
            other.Inconsistency!.Value.ShouldBe(one.Inconsistency!.Value, 1e-5);
            other.Q!.Value.ShouldBe(one.Q!.Value, 1e-9 * (1 + one.Q.Value));
        });

    [Property(MaxTest = 200)]
    public Property Another_origin_changes_the_estimate_alone() => Prop.ForAll(AnyStudies, studies =>
    {
        PooledEffect one = EffectPool.Of(studies);
        PooledEffect other = EffectPool.Of([.. studies.Select(study => study with { Effect = study.Effect + 5 })]);
        other.Estimate.ShouldBe(one.Estimate + 5, 1e-8);
        other.WaldStandardError.ShouldBe(one.WaldStandardError, 1e-8);
    });

    [Property(MaxTest = 300)]
    public Property The_estimate_lies_between_the_studies_and_weights_add_up_to_one() => Prop.ForAll(AnyStudies, studies =>
    {
        PooledEffect pool = EffectPool.Of(studies);
        pool.Estimate.ShouldBeInRange(studies.Min(study => study.Effect) - 1e-12, studies.Max(study => study.Effect) + 1e-12);
        studies.Sum(pool.ShareOf).ShouldBe(1, 1e-12);
        pool.PredictionLower!.Value.ShouldBeLessThanOrEqualTo(pool.Lower + 1e-12);
        pool.PredictionUpper!.Value.ShouldBeGreaterThanOrEqualTo(pool.Upper - 1e-12);
    });

    [Fact]
    public void A_hundred_thousand_studies_are_pooled()
    {
        var random = new SeededRandom(7L);
        EffectEstimate[] studies = [.. Enumerable.Range(0, 100_000).Select(_ =>
        {
            double error = 0.05 + random.NextDouble();
            double noise = Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
            return new EffectEstimate(0.3 + (noise * Math.Sqrt((error * error) + 0.04)), error);
        })];
        var pool = EffectPool.Of(studies);
        pool.Estimate.ShouldBe(0.3, 0.01);
        pool.BetweenVariance!.Value.ShouldBe(0.04, 0.003);
        pool.Lower.ShouldBeLessThan(0.3);
        pool.Upper.ShouldBeGreaterThan(0.3);
    }

    [Theory]
    [InlineData(0.1, 1e-9, 5, 1e9)]
    [InlineData(1e9, 1e-9, -1e9, 1e-9)]
    [InlineData(1e9, 1e9, -1e9, 1e-9)]
    [InlineData(1e-9, 1e-3, 2e-9, 1e3)]
    [InlineData(-3, 1e-8, 3, 1e-8)]
    public void Numbers_at_the_ends_of_what_is_pooled_give_finite_figures(double effect, double error, double other, double otherError)
    {
        foreach (PoolingMethod method in Enum.GetValues<PoolingMethod>())
        {
            var pool = EffectPool.Of([new(effect, error), new(other, otherError), new(effect, otherError)], method);
            double[] figures =
            [
                pool.Estimate, pool.StandardError, pool.WaldStandardError, pool.Lower, pool.Upper, pool.BetweenVariance!.Value,
                pool.Inconsistency!.Value, pool.HSquared!.Value, pool.QProbability!.Value, pool.PredictionLower!.Value,
                pool.PredictionUpper!.Value,
            ];
            figures.ShouldAllBe(figure => double.IsFinite(figure));
            pool.Estimate.ShouldBeInRange(Math.Min(effect, other), Math.Max(effect, other));
        }
    }

    [Theory]
    [InlineData(double.NaN, 0.1)]
    [InlineData(double.PositiveInfinity, 0.1)]
    [InlineData(0.1, 0)]
    [InlineData(0.1, -1)]
    [InlineData(0.1, double.NaN)]
    [InlineData(0.1, double.PositiveInfinity)]
    [InlineData(1.1e9, 1)]
    [InlineData(0.1, 1e-10)]
    [InlineData(0.1, 1e10)]
    public void What_cannot_be_pooled_is_refused(double effect, double error)
    {
        Should.Throw<ArgumentException>(() => EffectPool.Of([new(0, 1), new(effect, error)])).ParamName.ShouldBe("studies");
        Should.Throw<ArgumentException>(() => EggerTest.Of([new(0, 1), new(effect, error)])).ParamName.ShouldBe("studies");
    }

    [Fact]
    public void Nothing_and_no_level_are_refused()
    {
        Should.Throw<ArgumentException>(() => EffectPool.Of([]));
        Should.Throw<ArgumentException>(() => EffectPool.LeaveOneOut([new(0, 1)]));
        Should.Throw<ArgumentOutOfRangeException>(() => EffectPool.Of([new(0, 1)], level: 1));
        Should.Throw<ArgumentOutOfRangeException>(() => EffectPool.Of([new(0, 1)], level: double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => EffectPool.Of([new(0, 1)], (PoolingMethod)7));
    }
}
