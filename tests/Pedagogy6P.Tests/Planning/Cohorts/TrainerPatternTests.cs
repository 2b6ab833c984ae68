using System.Collections.Immutable;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Prices;

namespace Pedagogy6P.Tests.Planning.Cohorts;

/// <summary>What one trainer can run at most, beside trying every set of candidates.</summary>
public static class TrainerPatternTests
{
    private const int Weeks = 4;
    private const int Candidates = 9;

    [Fact]
    public static void The_bound_is_the_best_set_of_candidates_whatever_the_prices()
    {
        for (int seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            OpeningModel model = Model(random);
            double[] values = [.. Enumerable.Range(0, Candidates).Select(_ => random.Next(-10, 90) / 10.0)];
            double[] prices = [.. Enumerable.Range(0, Weeks).Select(_ => random.Next(0, 5) / 100.0)];

            var pattern = new TrainerPattern(model, 0, prices);
            double bound = pattern.Bound(values);

            bound.ShouldBe(Best(model, values), 1e-9, FormattableString.Invariant($"seed {seed}"));
            pattern.Best.ToArray().Sum(candidate => values[candidate]).ShouldBe(bound, 1e-9, FormattableString.Invariant($"seed {seed}"));
            pattern.Bound(values).ShouldBe(bound, 1e-9, FormattableString.Invariant($"seed {seed} again"));
        }
    }

    private static OpeningModel Model(Random random)
    {
        ImmutableArray<OpeningCandidate> candidates = [.. Enumerable.Range(0, Candidates).Select(candidate =>
        {
            int first = random.Next(Weeks);
            return new OpeningCandidate(FormattableString.Invariant($"s{candidate}"), first,
                [.. Enumerable.Range(first, random.Next(1, Weeks - first + 1)).Select(_ => 30 * random.Next(1, 5))],
                random.Next(5) == 0 ? [1] : [0, 1]);
        })];
        ImmutableArray<(int, int)> clashes = [.. from one in Enumerable.Range(0, Candidates)
                                                from other in Enumerable.Range(one + 1, Candidates - one - 1)
                                                where random.Next(6) == 0
                                                select (one, other)];
        ImmutableArray<int> left = random.Next(4) == 0 ? [] : [.. Enumerable.Range(0, Weeks).Select(_ => 30 * random.Next(2, 9))];
        return new OpeningModel(candidates, [new OpeningTrainer("t0", left), new OpeningTrainer("t1", [])], clashes);
    }

    private static double Best(OpeningModel model, double[] values)
    {
        double best = 0;
        for (int set = 0; set < 1 << Candidates; set++)
        {
            int[] run = [.. Enumerable.Range(0, Candidates).Where(candidate => (set >> candidate & 1) != 0)];
            ImmutableArray<int> left = model.Trainers[0].Left;
            bool fits = run.All(candidate => model.Candidates[candidate].Trainers.Contains(0))
                && !model.Clashes.Any(clash => run.Contains(clash.One) && run.Contains(clash.Other))
                && Enumerable.Range(0, left.Length).All(week => run.Sum(candidate =>
                    model.Candidates[candidate].Minutes.ElementAtOrDefault(week - model.Candidates[candidate].FirstWeek)) <= left[week]);
            best = fits ? Math.Max(best, run.Sum(candidate => values[candidate])) : best;
        }

        return best;
    }
}
