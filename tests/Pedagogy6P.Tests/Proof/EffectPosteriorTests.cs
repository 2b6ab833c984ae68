using Pedagogy6P.Proof;

namespace Pedagogy6P.Tests.Proof;

public sealed class EffectPosteriorTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(-1, 0.158655253931457)]
    [InlineData(1.959963984540054, 0.975)]
    [InlineData(-6, 9.865876450377018e-10)]
    [InlineData(-30, 4.906713927148187e-198)]
    public void Probability_is_the_normal_tail_above_the_threshold(double standardDeviations, double probability) =>
        (new EffectPosterior(0.1 + (0.2 * standardDeviations), 0.04, 1).ProbabilityOfEffect / probability).ShouldBe(1, 1e-12);
}
