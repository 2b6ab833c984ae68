using Pedagogy6P.Ranking.Rules.Worths;

namespace Pedagogy6P.Tests.Ranking.Worths;

/// <summary>Worths by hand, which of two is the better one and which chains are within limits.</summary>
public sealed class WorthTests
{
    private static readonly Worth Own = Worth.Direct(0.5, 10);

    [Fact]
    public void A_worth_of_its_own_opens_nothing()
    {
        (Own.Gain, Own.Hours, Own.Rate, Own.Opens).ShouldBe((0.5, 10, 0.05, -1));
        Own.IsChain.ShouldBeFalse();
        Own.Any.ShouldBeTrue();
        Worth.None.Any.ShouldBeFalse();
        Worth.None.IsChain.ShouldBeFalse();
        Worth.None.Rate.ShouldBe(0);
    }

    [Fact]
    public void A_chain_keeps_a_part_of_the_gain_and_adds_the_hours()
    {
        Worth chain = Worth.Chain(0.8, 6, 0, Own);
        (chain.Gain, chain.Hours, chain.Rate, chain.Opens).ShouldBe((0.4, 16, 0.025, 0));
        chain.IsChain.ShouldBeTrue();
    }

    [Fact]
    public void The_better_worth_has_the_larger_rate_then_the_larger_gain_then_is_its_own_then_opens_the_smaller_number()
    {
        Worth[] inOrder =
        [
            Worth.Direct(0.3, 3), Worth.Direct(1, 20), Own, Worth.Chain(1, 5, 2, Worth.Direct(0.5, 5)),
            Worth.Chain(1, 5, 3, Worth.Direct(0.5, 5)), Worth.Chain(1, 3, 1, Worth.Direct(0.25, 2)), Worth.None,
        ];
        for (int one = 0; one < inOrder.Length; one++)
        {
            for (int other = 0; other < inOrder.Length; other++)
            {
                inOrder[one].Precedes(inOrder[other]).ShouldBe(one < other, $"{one}, {other}");
                Math.Sign(WorthOrder.Instance.Compare(inOrder[one], inOrder[other])).ShouldBe(Math.Sign(one - other));
            }
        }
    }

    /// <summary>A need of ½ times the fit, at its very limit too; without a threshold all are admitted.</summary>
    [Theory]
    [InlineData(0.25, 0.5, true)]
    [InlineData(0.25, 0.4999, false)]
    [InlineData(0.25, 0.75, true)]
    [InlineData(0, 0, true)]
    [InlineData(double.NegativeInfinity, 0, true)]
    [InlineData(double.NegativeInfinity, -1, true)]
    public void Limits_admit_what_may_reach_the_threshold(double threshold, double fit, bool admitted) =>
        new ChainLimits(0, threshold).Admit(fit, typical: 8, hours: 8).ShouldBe(admitted);

    [Fact]
    public void No_limits_admit_everything() => ChainLimits.None.ShouldBe(new ChainLimits(0, double.NegativeInfinity));
}
