using MathNet.Numerics.Distributions;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Ranking.Policies;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Tests.Ranking.Policies;

/// <summary>Policies do what they state: probabilities of lists, of ranks and of standing in a list at all.</summary>
public sealed class PolicyProbabilityTests
{
    private const int Draws = 100_000;

    // Of the χ² test: a right policy is refused once in ten thousand seeds, and the seed is fixed.
    private const double Level = 1e-4;

    private static readonly RankedModule[] Five = PolicyCases.Candidates(0.42, 0.40, 0.31, 0.30, 0.12);

    [Theory]
    [MemberData(nameof(PolicyCases.Names), MemberType = typeof(PolicyCases))]
    public void Draws_agree_with_the_stated_probabilities(string name)
    {
        IRankingPolicy policy = PolicyCases.All[name];
        int[][] lists = [.. PolicyCases.Lists(Five.Length, 3)];
        var count = lists.ToDictionary(Word, _ => 0);
        int[] order = new int[3];
        var seeds = new SeededRandom(20261130L);
        for (int draw = 0; draw < Draws; draw++)
        {
            policy.Draw(Five, (long)(seeds.NextBits() >> 1), order);
            count[Word(order)]++;
        }

        // Cells that are too rare for the χ² approximation are taken together; what has no chance must not happen.
        double statistic = 0, rareExpected = 0;
        int cells = 0, rare = 0;
        foreach (int[] list in lists)
        {
            double expected = Draws * policy.Probability(Five, list);
            int found = count[Word(list)];
            if (expected <= 0)
            {
                found.ShouldBe(0, Word(list));
            }
            else if (expected < 10)
            {
                (rareExpected, rare) = (rareExpected + expected, rare + found);
            }
            else
            {
                statistic += (found - expected) * (found - expected) / expected;
                cells++;
            }
        }

        if (rareExpected >= 1)
        {
            statistic += (rare - rareExpected) * (rare - rareExpected) / rareExpected;
            cells++;
        }

        if (cells > 1)
        {
            statistic.ShouldBeLessThan(ChiSquared.InvCDF(cells - 1, 1 - Level));
        }
        else
        {
            count.Values.Max().ShouldBe(Draws);
        }
    }

    [Theory]
    [MemberData(nameof(PolicyCases.Names), MemberType = typeof(PolicyCases))]
    public void Probabilities_of_all_lists_add_up_to_one(string name)
    {
        IRankingPolicy policy = PolicyCases.All[name];
        for (int places = 1; places <= Five.Length; places++)
        {
            double[] all = [.. PolicyCases.Lists(Five.Length, places).Select(list => policy.Probability(Five, list))];
            all.ShouldAllBe(probability => probability >= 0 && probability <= 1);
            all.Sum().ShouldBe(1, 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(PolicyCases.Names), MemberType = typeof(PolicyCases))]
    public void What_comes_next_adds_up_to_one_and_is_what_a_list_is_made_of(string name)
    {
        IRankingPolicy policy = PolicyCases.All[name];
        double[] next = new double[Five.Length], propensities = new double[4];
        foreach (int[] list in PolicyCases.Lists(Five.Length, 4).Where(list => policy.Probability(Five, list) > 0))
        {
            policy.Propensities(Five, list, propensities);
            for (int place = 0; place < list.Length; place++)
            {
                policy.Next(Five, list.AsSpan(0, place), next);
                next.Sum().ShouldBe(1, 1e-12);
                next[list[place]].ShouldBe(propensities[place], 1e-12);
                list.Take(place).ShouldAllBe(taken => next[taken] == 0);
            }
        }
    }

    [Theory]
    [MemberData(nameof(PolicyCases.Names), MemberType = typeof(PolicyCases))]
    public void Standing_in_a_list_is_the_sum_over_the_lists_that_show_it(string name)
    {
        IRankingPolicy policy = PolicyCases.All[name];
        for (int places = 0; places <= Five.Length; places++)
        {
            InclusionProbabilities found = InclusionProbabilities.Of(policy, Five, places, 20_000, seed: 7);
            for (int candidate = 0; candidate < Five.Length; candidate++)
            {
                double expected = PolicyCases.Lists(Five.Length, places).Where(list => list.Contains(candidate))
                    .Sum(list => policy.Probability(Five, list));
                found.Values[candidate].ShouldBe(expected, found.IsExact ? 1e-10 : 5 * found.StandardErrors[candidate]);
            }

            found.Values.Sum().ShouldBe(places, 1e-9);
        }
    }

    [Fact]
    public void Only_what_cannot_be_said_is_drawn_and_says_so()
    {
        InclusionProbabilities.Of(new PlackettLucePolicy(0.1), Five, 2, 100, 1).ShouldSatisfyAllConditions(
            exact => exact.IsExact.ShouldBeTrue(), exact => exact.StandardErrors.ShouldBeEmpty());
        InclusionProbabilities drawn = InclusionProbabilities.Of(PolicyCases.All["mixture"], Five, 2, 100, 1);
        (drawn.IsExact, drawn.Draws, drawn.StandardErrors.Length).ShouldBe((false, 100, 5));
        drawn.StandardErrors.ShouldAllBe(error => error > 0);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(0.001)]
    [InlineData(0.05)]
    [InlineData(1e6)]
    public void Long_lists_of_many_candidates_keep_their_probabilities(double temperature)
    {
        RankedModule[] fifty = PolicyCases.Candidates([.. Enumerable.Range(0, 50).Select(place => 0.5 - (0.009 * place))]);
        var policy = new PlackettLucePolicy(temperature);
        int[] order = new int[10];
        double[] propensities = new double[10];
        for (int seed = 0; seed < 200; seed++)
        {
            policy.Draw(fifty, seed, order);
            order.Distinct().Count().ShouldBe(10);
            policy.Propensities(fifty, order, propensities);
            propensities.ShouldAllBe(propensity => propensity > 0 && propensity <= 1);
        }

        InclusionProbabilities.Of(policy, fifty, 10, 1, 0).Values.Sum().ShouldBe(10, 1e-9);
    }

    [Fact]
    public void Known_answers()
    {
        // Weights 2 and 1: by hand, 2/3 and 1/3; after the first of three alike with ε = 0.3, 0.7 + 0.3/3 and 0.3/3.
        RankedModule[] two = PolicyCases.Candidates(Math.Log(2), 0);
        double[] next = new double[2];
        new PlackettLucePolicy(1).Next(two, [], next);
        next[0].ShouldBe(2.0 / 3, 1e-15);
        double[] three = new double[3];
        new EpsilonFloorPolicy(0.3).Next(PolicyCases.Candidates(0.3, 0.2, 0.1), [], three);
        three.ShouldBe([0.8, 0.1, 0.1], 1e-15);
        int[] order = new int[5];
        new PlackettLucePolicy(0.3).Draw(Five, 1, order);
        string.Join(' ', order).ShouldBe("2 1 0 3 4", "what a seed draws stays the same in every version");
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new PlackettLucePolicy(0));
        Should.Throw<ArgumentOutOfRangeException>(() => new PlackettLucePolicy(double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => new PlackettLucePolicy(1, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new EpsilonFloorPolicy(0));
        Should.Throw<ArgumentOutOfRangeException>(() => new EpsilonFloorPolicy(1.01));
        Should.Throw<ArgumentOutOfRangeException>(() => new GreedyPolicy(-1));
        Should.Throw<Validation.InputRefusedException>(() => new MixturePolicy([]));
        Should.Throw<Validation.InputRefusedException>(() => new MixturePolicy((GreedyPolicy.Instance, -1)));
    }

    [Theory]
    [InlineData("greedy")]
    [InlineData("greedy(top=20)")]
    [InlineData("epsilon-floor(epsilon=0.1,top=30)")]
    [InlineData("plackett-luce(temperature=1E-06,top=50)")]
    [InlineData("plackett-luce(temperature=0.05,top=50)")]
    public void A_policy_is_found_again_by_its_name(string name) => PolicyName.Parse(name).Name.ShouldBe(name);

    [Theory]
    [InlineData("")]
    [InlineData("random")]
    [InlineData("greedy(epsilon=1)")]
    [InlineData("epsilon-floor")]
    [InlineData("epsilon-floor(epsilon=2)")]
    [InlineData("epsilon-floor(temperature=1)")]
    [InlineData("plackett-luce(temperature=1,top=0)")]
    [InlineData("plackett-luce(temperature=1,2)")]
    public void A_name_of_no_policy_is_refused(string name) =>
        Should.Throw<Validation.InputRefusedException>(() => PolicyName.Parse(name)).Message.ShouldContain("plackett-luce(temperature=T");

    private static string Word(int[] list) => string.Join(' ', list);
}
