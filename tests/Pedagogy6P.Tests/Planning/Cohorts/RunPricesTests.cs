using System.Collections.Immutable;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Prices;

namespace Pedagogy6P.Tests.Planning.Cohorts;

/// <summary>Prices of the right to run a candidate, beside trying every opening.</summary>
public static class RunPricesTests
{
    private const int Weeks = 3;
    private const int Candidates = 6;

    [Fact]
    public static void No_opening_is_worth_more_whatever_the_prices_and_prices_of_time_bound_it_less_closely()
    {
        for (int seed = 1; seed <= 100; seed++)
        {
            var random = new Random(seed);
            OpeningModel model = Model(random);
            double[] worths = [.. Enumerable.Range(0, Candidates).Select(_ => random.Next(1, 90) / 10.0)];
            double best = Best(model, worths);
            var time = new TrainerPrices(model, 1);
            double ofTime = Walk(time, worths, 30);
            double[] start = [.. worths.Select((worth, candidate) => Math.Max(0, worth - time.Cost(candidate)))];
            var rights = new RunPrices(model, [.. Enumerable.Repeat(1.0, Candidates)], time, start);

            double first = rights.Look(worths);
            double least = Math.Min(first, Walk(rights, worths, 200));

            first.ShouldBeLessThanOrEqualTo(ofTime + 1e-9, FormattableString.Invariant($"seed {seed}"));
            least.ShouldBeGreaterThanOrEqualTo(best - 1e-9, FormattableString.Invariant($"seed {seed}"));
        }
    }

    [Fact]
    public static void Shares_are_what_trainers_run_on_average()
    {
        // Both can run either, one at a time: at prices that hold, each runs one of them half of the time.
        var model = new OpeningModel(
            [new OpeningCandidate("s0", 0, [60], [0, 1]), new OpeningCandidate("s1", 0, [60], [0, 1])],
            [new OpeningTrainer("t0", [60]), new OpeningTrainer("t1", [60])], [(0, 1)]);
        var rights = new RunPrices(model, [1, 1], new TrainerPrices(model, 1), [0, 0]);

        Walk(rights, [2, 2], 400);

        foreach (int candidate in (int[])[0, 1])
        {
            rights.Share(candidate).ShouldBe(1, 0.3);
            rights.Share(candidate).ShouldBe(Math.Min(1, rights.Share(candidate, 0) + rights.Share(candidate, 1)), 1e-12);
        }

        (rights.Share(0, 0) + rights.Share(1, 0)).ShouldBeLessThanOrEqualTo(1 + 1e-9);
    }

    // The last prices are those of the least bound.
    private static double Walk(IOpeningPrices prices, double[] worths, int looks)
    {
        double least = double.PositiveInfinity;
        for (int look = 0; look < looks; look++)
        {
            double sum = prices.Look(worths);
            if (sum < least)
            {
                least = sum;
                prices.Keep();
            }

            prices.Deflect(0);
            prices.Move(1.0 / (look + 1));
        }

        prices.Restart();
        return Math.Min(least, prices.Look(worths));
    }

    private static OpeningModel Model(Random random)
    {
        ImmutableArray<OpeningCandidate> candidates = [.. Enumerable.Range(0, Candidates).Select(candidate =>
        {
            int first = random.Next(Weeks);
            return new OpeningCandidate(FormattableString.Invariant($"s{candidate}"), first,
                [.. Enumerable.Range(first, random.Next(1, Weeks - first + 1)).Select(_ => 30 * random.Next(1, 5))],
                random.Next(3) == 0 ? [1] : [0, 1]);
        })];
        ImmutableArray<(int, int)> clashes = [.. from one in Enumerable.Range(0, Candidates)
                                                from other in Enumerable.Range(one + 1, Candidates - one - 1)
                                                where random.Next(4) == 0
                                                select (one, other)];
        return new OpeningModel(candidates,
            [new OpeningTrainer("t0", [120, 150, 90]), new OpeningTrainer("t1", random.Next(3) == 0 ? [] : [90, 120, 180])], clashes);
    }

    // Every candidate stays closed or is run by either trainer.
    private static double Best(OpeningModel model, double[] worths)
    {
        double best = 0;
        void Try(OpeningState state, int candidate, double worth)
        {
            best = Math.Max(best, worth);
            for (int next = candidate; next < Candidates; next++)
            {
                foreach (int trainer in model.Candidates[next].Trainers)
                {
                    if (state.Fits(next, trainer))
                    {
                        state.Open(next, trainer);
                        Try(state, next + 1, worth + worths[next]);
                        state.Close(next);
                    }
                }
            }
        }

        Try(new OpeningState(model), 0, 0);
        return best;
    }
}
