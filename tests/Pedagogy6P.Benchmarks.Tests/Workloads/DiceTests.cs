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

    [Fact]
    public void Whole_numbers_reach_both_ends_alike()
    {
        var dice = new Dice(11);
        var counts = Enumerable.Range(0, Draws).Select(_ => dice.Between((-2, 3))).CountBy(number => number)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        counts.Keys.Order().ShouldBe([-2, -1, 0, 1, 2, 3]);
        counts.Values.ShouldAllBe(count => Math.Abs((count * 6.0 / Draws) - 1) < 0.08);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void A_chance_comes_true_as_often_as_it_says(double chance)
    {
        var dice = new Dice(5);
        (Enumerable.Range(0, Draws).Count(_ => dice.Chance(chance)) / (double)Draws).ShouldBe(chance, 0.015);
    }

    [Fact]
    public void The_same_seed_throws_the_same_and_another_seed_does_not()
    {
        double[] Throw(ulong seed)
        {
            var dice = new Dice(seed);
            return [.. Enumerable.Range(0, 50).Select(_ => dice.Between(2.0, 5))];
        }

        Throw(1).ShouldBe(Throw(1));
        Throw(1).ShouldNotBe(Throw(2));
        Throw(1).ShouldAllBe(number => number >= 2 && number < 5);
    }
}
