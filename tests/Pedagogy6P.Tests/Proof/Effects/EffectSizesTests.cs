using Pedagogy6P.Proof.Effects;

namespace Pedagogy6P.Tests.Proof.Effects;

/// <summary>
/// Worked examples of Borenstein, Hedges, Higgins and Rothstein (2009), with more digits from R's metafor (<c>escalc</c>).
/// </summary>
public sealed class EffectSizesTests
{
    /// <summary>Chapter 4: means 103 and 100, standard deviations 5.5 and 4.5, 50 persons each: g = 0.5924.</summary>
    [Fact]
    public void Standardised_mean_difference_of_the_book() => Is(
        EffectSizes.StandardisedMeanDifference(new(50, 103, 5.5), new(50, 100, 4.5)), 0.592439623034787, 0.041754923534708);

    [Fact]
    public void Few_persons_are_corrected_exactly() =>
        Is(EffectSizes.StandardisedMeanDifference(new(3, 3, 1), new(4, 1, 2)), 1.00488687853602, 0.655461736094323);

    /// <summary>Chapter 5: 5 and 10 of 100 died: log odds ratio −0.7472, variance 0.3216.</summary>
    [Fact]
    public void Log_odds_ratio_of_the_book() =>
        Is(EffectSizes.LogOddsRatio(new(5, 100), new(10, 100)), -0.747214401830221, 0.321637426900585);

    /// <summary>Chapter 5: log risk ratio −0.6931, variance 0.2800.</summary>
    [Fact]
    public void Log_risk_ratio_of_the_book() => Is(EffectSizes.LogRiskRatio(new(5, 100), new(10, 100)), -0.693147180559945, 0.28);

    /// <summary>Chapter 6: r = 0.50 in 100 pairs: z = 0.5493, variance 0.0103.</summary>
    [Fact]
    public void Fisher_z_of_the_book()
    {
        EffectEstimate z = EffectSizes.FisherZ(0.5, 100);
        Is(z, 0.549306144334055, 0.0103092783505155);
        EffectSizes.Correlation(z.Effect).ShouldBe(0.5, 1e-15);
    }

    [Fact]
    public void An_empty_cell_gets_a_half_and_so_do_the_others()
    {
        Is(EffectSizes.LogOddsRatio(new(0, 20), new(3, 22)), -1.99592056962997, 2.38577682480121);
        Is(EffectSizes.LogRiskRatio(new(0, 20), new(3, 22)), -1.85493837084959, 2.19461697722567);
    }

    [Fact]
    public void Swapping_the_groups_turns_the_sign()
    {
        Opposite(EffectSizes.LogOddsRatio(new(5, 30), new(9, 41)), EffectSizes.LogOddsRatio(new(9, 41), new(5, 30)));
        Opposite(EffectSizes.LogRiskRatio(new(5, 30), new(9, 41)), EffectSizes.LogRiskRatio(new(9, 41), new(5, 30)));
        Opposite(EffectSizes.StandardisedMeanDifference(new(5, 30, 2), new(9, 41, 3)),
            EffectSizes.StandardisedMeanDifference(new(9, 41, 3), new(5, 30, 2)));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(0.001)]
    public void The_unit_of_the_outcome_does_not_matter_to_a_standardised_difference(double unit)
    {
        EffectEstimate one = EffectSizes.StandardisedMeanDifference(new(9, 4, 2), new(7, 3, 1));
        EffectEstimate other = EffectSizes.StandardisedMeanDifference(new(9, 4 * unit, 2 * unit), new(7, 3 * unit, unit));
        other.Effect.ShouldBe(one.Effect, 1e-12);
        other.StandardError.ShouldBe(one.StandardError, 1e-12);
    }

    [Fact]
    public void What_no_group_has_is_refused()
    {
        Should.Throw<ArgumentException>(() => EffectSizes.LogOddsRatio(new(-1, 10), new(1, 10)));
        Should.Throw<ArgumentException>(() => EffectSizes.LogOddsRatio(new(11, 10), new(1, 10)));
        Should.Throw<ArgumentException>(() => EffectSizes.LogRiskRatio(new(0, 0), new(1, 10)));
        Should.Throw<ArgumentException>(() => EffectSizes.StandardisedMeanDifference(new(0, 1, 1), new(5, 1, 1)));
        Should.Throw<ArgumentException>(() => EffectSizes.StandardisedMeanDifference(new(5, double.NaN, 1), new(5, 1, 1)));
        Should.Throw<ArgumentException>(() => EffectSizes.StandardisedMeanDifference(new(5, 1, -1), new(5, 1, 1)));
        Should.Throw<ArgumentException>(() => EffectSizes.StandardisedMeanDifference(new(5, 1, 0), new(5, 2, 0)));
        Should.Throw<ArgumentException>(() => EffectSizes.StandardisedMeanDifference(new(1, 1, 1), new(2, 2, 1)));
        Should.Throw<ArgumentOutOfRangeException>(() => EffectSizes.FisherZ(1, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => EffectSizes.FisherZ(double.NaN, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => EffectSizes.FisherZ(0.5, 3));
    }

    private static void Is(EffectEstimate found, double effect, double variance)
    {
        found.Effect.ShouldBe(effect, 1e-12);
        found.Variance.ShouldBe(variance, 1e-12);
    }

    private static void Opposite(EffectEstimate one, EffectEstimate other)
    {
        other.Effect.ShouldBe(-one.Effect, 1e-12);
        other.StandardError.ShouldBe(one.StandardError, 1e-12);
    }
}
