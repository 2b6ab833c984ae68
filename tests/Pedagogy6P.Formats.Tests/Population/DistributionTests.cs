using Pedagogy6P.Formats.Population;

namespace Pedagogy6P.Formats.Tests.Population;

public sealed class DistributionTests
{
    [Fact]
    public void Choice_follows_its_weights()
    {
        var choice = new Choice<string>([("a", 1), ("b", 2), ("c", 5)]);
        var random = new CounterRandom(1, RandomStream.Level, 0);
        var counts = Enumerable.Range(0, 80_000).Select(_ => choice.Draw(ref random)).CountBy(value => value).ToDictionary();
        counts["a"].ShouldBeInRange(9_600, 10_400);
        counts["b"].ShouldBeInRange(19_500, 20_500);
        counts["c"].ShouldBeInRange(49_400, 50_600);
    }

    [Fact]
    public void Number_is_a_clean_multiple_of_its_step_within_its_range()
    {
        var distribution = new NumberDistribution(2, 1.5, 0.5, 3.7, 0.1);
        var random = new CounterRandom(1, RandomStream.Level, 0);
        double[] numbers = [.. Enumerable.Range(0, 20_000).Select(_ => distribution.Draw(ref random))];
        numbers.ShouldAllBe(number => number >= 0.5 && number <= 3.7);
        numbers.ShouldAllBe(number => number == Math.Round(number, 1));
        numbers.Count(number => number == 0.5).ShouldBeGreaterThan(2_500);
        numbers.Count(number => number == 3.7).ShouldBeGreaterThan(2_000);
    }

    [Fact]
    public void Number_keeps_its_mean_where_nothing_is_clipped()
    {
        var distribution = new NumberDistribution(20, 2, 0, 40, 0.5);
        var random = new CounterRandom(1, RandomStream.Level, 0);
        Enumerable.Range(0, 50_000).Average(_ => distribution.Draw(ref random)).ShouldBe(20, 0.05);
    }

    [Fact]
    public void Picks_are_distinct_and_their_count_is_uniform()
    {
        var picks = new Picks(1, 3, [("a", 10), ("b", 1), ("c", 1), ("d", 1)]);
        var random = new CounterRandom(1, RandomStream.Level, 0);
        var draws = Enumerable.Range(0, 30_000).Select(_ => picks.Draw(ref random)).ToList();
        draws.ShouldAllBe(draw => draw.Distinct().Count() == draw.Length);
        draws.CountBy(draw => draw.Length).ShouldAllBe(count => count.Value > 9_600 && count.Value < 10_400);
        draws.Count(draw => draw[0] == "a").ShouldBeInRange(22_700, 23_450);
    }

    [Fact]
    public void No_picks_need_no_words()
    {
        var random = new CounterRandom(1, RandomStream.Level, 0);
        Picks.None.Draw(ref random).ShouldBeEmpty();
    }

    [Fact]
    public void Probability_is_the_logistic_function()
    {
        double[] coefficients = new double[LogisticModel.Covariates];
        coefficients[(int)DropoutCovariate.EntryGap] = 2;
        double[] covariates = new double[LogisticModel.Covariates];
        covariates[(int)DropoutCovariate.EntryGap] = 0.5;
        new LogisticModel(-1, [.. coefficients]).Probability(covariates).ShouldBe(0.5);
        new LogisticModel(-3, [.. coefficients]).Probability(covariates).ShouldBe(0.119203);
    }
}
