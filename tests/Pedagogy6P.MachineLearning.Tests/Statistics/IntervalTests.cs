using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Tests.Statistics;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(0.1, 0.3, true)]
    [InlineData(-0.3, -0.1, true)]
    [InlineData(-0.1, 0.1, false)]
    [InlineData(0, 0.1, false)]
    [InlineData(double.NaN, double.NaN, false)]
    public void A_value_is_excluded_when_all_of_the_interval_is_on_one_side(double lower, double upper, bool expected) =>
        new Interval(0, lower, upper).Excludes(0).ShouldBe(expected);
}
