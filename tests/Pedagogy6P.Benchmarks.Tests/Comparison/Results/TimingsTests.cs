using Pedagogy6P.Benchmarks.Comparison.Results;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Results;

public sealed class TimingsTests
{
    [Fact]
    public void The_median_is_in_the_middle()
    {
        Timings.Median([3, 1, 2]).ShouldBe(2);
        Timings.Median([4, 1, 2, 3]).ShouldBe(2.5);
        Timings.Median([5]).ShouldBe(5);
    }

    [Fact]
    public void The_spread_is_the_interquartile_range_over_the_median() => Timings.Spread([1, 2, 3, 4, 5]).ShouldBe(2.0 / 3);

    [Fact]
    public void Nothing_has_no_median() => Should.Throw<ArgumentException>(() => Timings.Median([]));
}
