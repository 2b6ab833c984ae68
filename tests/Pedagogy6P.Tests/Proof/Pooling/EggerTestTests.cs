using Pedagogy6P.Proof.Effects;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Tests.Proof.Pooling;

public sealed class EggerTestTests
{
    /// <summary>metafor 3.8-1, <c>regtest(model = "lm")</c>: t = −1.4013, 11 degrees of freedom, p = 0.1887, limit −0.1909.</summary>
    [Fact]
    public void The_trials_of_bcg_give_what_metafor_gives()
    {
        EggerTest egger = EggerTest.Of(BcgTrials.LogRiskRatios)!.Value;
        egger.Slope.ShouldBe(-2.11204212089, 1e-10);
        egger.StandardError.ShouldBe(1.507221328357, 1e-10);
        egger.Probability.ShouldBe(0.188706995082, 1e-10);
        egger.Limit.ShouldBe(-0.19092864236, 1e-10);
        egger.Freedom.ShouldBe(11);
    }

    [Fact]
    public void It_takes_three_studies_of_different_precision()
    {
        EggerTest.Of([]).ShouldBeNull();
        EggerTest.Of([new(0.1, 0.1), new(0.2, 0.2)]).ShouldBeNull();
        EggerTest.Of([new(0.1, 0.1), new(0.2, 0.1), new(0.3, 0.1)]).ShouldBeNull();
        EggerTest.Of([new(0.1, 0.1), new(0.2, 0.1), new(0.3, 0.2)]).ShouldNotBeNull();
    }

    [Fact]
    public void Effects_that_rise_with_their_standard_errors_are_seen()
    {
        EffectEstimate[] studies = [.. Enumerable.Range(1, 12).Select(i => new EffectEstimate((0.03 * i) + (i % 2 * 0.01), 0.02 * i))];
        EggerTest egger = EggerTest.Of(studies)!.Value;
        egger.Slope.ShouldBe(1.5, 0.1);
        egger.Probability.ShouldBeLessThan(1e-6);
        egger.Limit.ShouldBe(0, 0.02);
    }

    [Fact]
    public void A_line_without_any_residual_is_certain()
    {
        EggerTest.Of([new(1, 1), new(1, 2), new(1, 4)])!.Value.Probability.ShouldBe(1);
        EggerTest.Of([new(1, 1), new(2, 2), new(4, 4)])!.Value.Probability.ShouldBeLessThan(1e-6);
    }
}
