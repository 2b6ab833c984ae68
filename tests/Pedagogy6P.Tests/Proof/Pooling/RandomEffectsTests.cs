using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Tests.Proof.Pooling;

public sealed class RandomEffectsTests
{
    [Fact]
    public void One_study_is_its_own_pool()
    {
        RandomEffects pool = RandomEffects.Pool([(0.3, 0.04)]);
        pool.Mean.ShouldBe(0.3, 1e-15);
        pool.Variance.ShouldBe(0.04, 1e-15);
        pool.BetweenVariance.ShouldBe(0);
    }

    [Property(MaxTest = 300)]
    public Property One_study_alone_says_nothing_of_a_variance_between_studies() => Prop.ForAll(
        Any.Number(-300, 300).Zip(Any.Number(1, 1000)),
        study => RandomEffects.Pool([(study.Item1 / 100.0, study.Item2 / 1000.0)]).BetweenVariance.ShouldBe(0));

    [Fact]
    public void One_study_beside_which_the_others_vanish_decides_alone()
    {
        RandomEffects pool = RandomEffects.Pool([(0.1, 1e-100), (5, 1)]);
        pool.Mean.ShouldBe(0.1, 1e-15);
        pool.Variance.ShouldBe(1e-100, 1e-115);
        pool.BetweenVariance.ShouldBe(0);
    }

    /// <summary>Q sums squares of distances: the difference of sums of squares is the same on paper and loses every digit here.</summary>
    [Fact]
    public void Large_effects_that_agree_but_for_a_little_vary_by_that_little()
    {
        RandomEffects pool = RandomEffects.Pool([(1e9 + 1, 0.01), (1e9 - 1, 0.01)]);
        pool.BetweenVariance.ShouldBe(1.99, 1e-9);
    }

    [Fact]
    public void Two_studies_by_hand()
    {
        // w = 100, 25: centre 0.2, Q = 100·0.01·… = 1 + 4 = 5, spread 125 − 10625 ÷ 125 = 40, τ² = 4 ÷ 40.
        RandomEffects pool = RandomEffects.Pool([(0.1, 0.01), (0.6, 0.04)]);
        pool.BetweenVariance.ShouldBe(0.1, 1e-15);

        // w = 1 ÷ 0.11, 1 ÷ 0.14.
        pool.Mean.ShouldBe(((0.1 / 0.11) + (0.6 / 0.14)) / ((1 / 0.11) + (1 / 0.14)), 1e-15);
        pool.Variance.ShouldBe(1 / ((1 / 0.11) + (1 / 0.14)), 1e-15);
    }

    [Fact]
    public void Studies_closer_than_chance_have_no_variance_between_them()
    {
        RandomEffects pool = RandomEffects.Pool([(0.2, 0.1), (0.21, 0.1), (0.19, 0.1)]);
        pool.BetweenVariance.ShouldBe(0);
        pool.Mean.ShouldBe(0.2, 1e-15);
        pool.Variance.ShouldBe(0.1 / 3, 1e-15);
    }

    /// <summary>
    /// The 13 trials of BCG vaccine of Colditz et al. (1994), log risk ratios; published DerSimonian–Laird results: τ² 0.3088, mean
    /// −0.7141, standard error 0.1787.
    /// </summary>
    [Fact]
    public void A_published_meta_analysis_comes_out_as_published()
    {
        (double, double, double, double)[] trials =
        [
            (4, 119, 11, 128), (6, 300, 29, 274), (3, 228, 11, 209), (62, 13536, 248, 12619), (33, 5036, 47, 5761), (180, 1361, 372, 1079),
            (8, 2537, 10, 619), (505, 87886, 499, 87892), (29, 7470, 45, 7232), (17, 1699, 65, 1600), (186, 50448, 141, 27197), (5, 2493,
                3, 2338),
            (27, 16886, 29, 17825),
        ];
        RandomEffects pool = RandomEffects.Pool([.. trials.Select(LogRiskRatio)]);
        pool.BetweenVariance.ShouldBe(0.3088, 0.00005);
        pool.Mean.ShouldBe(-0.7141, 0.00005);
        Math.Sqrt(pool.Variance).ShouldBe(0.1787, 0.00005);
    }

    private static (double Effect, double Variance) LogRiskRatio((double Ill, double Well, double ControlIll, double ControlWell) trial)
    {
        double treated = trial.Ill + trial.Well;
        double controls = trial.ControlIll + trial.ControlWell;
        return (
            Math.Log(trial.Ill / treated / (trial.ControlIll / controls)),
            (1 / trial.Ill) - (1 / treated) + (1 / trial.ControlIll) - (1 / controls));
    }
}
