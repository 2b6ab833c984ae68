using Pedagogy6P.Formats.Population;

namespace Pedagogy6P.Formats.Tests.Population;

public sealed class CounterRandomTests
{
    [Fact]
    public void Numbers_of_a_seed_never_change()
    {
        var random = new CounterRandom(6, RandomStream.Level, 7, 8);
        ulong[] numbers = [random.NextBits(), random.NextBits(), random.NextBits()];
        numbers.ShouldBe([5313643837847094742, 4414755779780487603, 13818087486478447502]);
    }

    [Fact]
    public void Every_part_of_the_key_makes_another_stream()
    {
        CounterRandom[] streams =
        [
            new(1, RandomStream.Level, 2, 3), new(2, RandomStream.Level, 2, 3), new(1, RandomStream.Hours, 2, 3),
            new(1, RandomStream.Level, 3, 3), new(1, RandomStream.Level, 2, 4), new(1, RandomStream.Level, 3, 2),
        ];
        streams.Select(stream => stream.NextBits()).Distinct().Count().ShouldBe(streams.Length);
    }

    [Fact]
    public void Uniform_numbers_have_the_moments_of_the_uniform_distribution()
    {
        var random = new CounterRandom(1, RandomStream.Level, 0);
        double[] numbers = [.. Enumerable.Range(0, 100_000).Select(_ => random.NextUniform())];
        numbers.ShouldAllBe(number => number >= 0 && number < 1);
        numbers.Average().ShouldBe(0.5, 0.005);
        numbers.Average(number => number * number).ShouldBe(1.0 / 3, 0.005);
    }

    [Fact]
    public void First_numbers_of_neighbouring_learners_are_uniform_and_uncorrelated()
    {
        double[] firsts = [.. Enumerable.Range(0, 100_000)
            .Select(learner => new CounterRandom(6, RandomStream.Hours, learner).NextUniform())];
        firsts.Average().ShouldBe(0.5, 0.005);
        firsts.Zip(firsts.Skip(1), (left, right) => (left - 0.5) * (right - 0.5)).Average().ShouldBe(0, 0.002);
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_standard_normal_distribution()
    {
        var random = new CounterRandom(1, RandomStream.Level, 0);
        double[] numbers = [.. Enumerable.Range(0, 100_000).Select(_ => random.NextNormal())];
        numbers.ShouldAllBe(number => double.IsFinite(number));
        numbers.Average().ShouldBe(0, 0.015);
        numbers.Average(number => number * number).ShouldBe(1, 0.02);
        numbers.Count(number => number > 1.959964).ShouldBeInRange(2300, 2700);
    }

    [Fact]
    public void Whole_numbers_are_spread_evenly()
    {
        var random = new CounterRandom(3, RandomStream.Plan, 0);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++)
        {
            counts[random.NextIndex(7)]++;
        }

        counts.ShouldAllBe(count => count > 9_500 && count < 10_500);
    }
}
