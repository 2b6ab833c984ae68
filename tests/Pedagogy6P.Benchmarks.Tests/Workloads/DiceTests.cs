using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Tests.Workloads;

public sealed class DiceTests
{
    private const int Draws = 20_000;

    [Fact]
    public void Numbers_are_uniform()
    {
        var dice = new Dice(7);
        double[] draws = [.. Enumerable.Range(0, Draws).Select(_ => dice.Uniform())];
        draws.ShouldAllBe(draw => draw >= 0 && draw < 1);
        draws.Average().ShouldBe(0.5, tolerance: 0.01);
    }

    [Fact]
    public void Normal_numbers_have_mean_0_and_variance_1()
    {
        var dice = new Dice(7);
        double[] draws = [.. Enumerable.Range(0, Draws).Select(_ => dice.Normal())];
        draws.Average().ShouldBe(0, tolerance: 0.03);
        draws.Average(draw => draw * draw).ShouldBe(1, tolerance: 0.05);
    }

    [Fact]
    public void Items_are_picked_once_each()
    {
        int[] items = [.. Enumerable.Range(0, 20)];
        new Dice(7).Some(items, 20).Order().ShouldBe(items);
        new Dice(7).Some(items, 30).Length.ShouldBe(20);
    }
}
