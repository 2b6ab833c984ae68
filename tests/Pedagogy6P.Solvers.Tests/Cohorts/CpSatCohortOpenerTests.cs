using System.Collections.Immutable;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Solvers.Cohorts;

namespace Pedagogy6P.Solvers.Tests.Cohorts;

public class CpSatCohortOpenerTests
{
    [Fact]
    public void Openings_keep_the_rules_and_are_worth_as_much_as_trying_everything_finds()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var dice = new Random(seed);
            OpeningModel model = Any(dice);
            double[] worths = [.. model.Candidates.Select(_ => dice.Next(0, 20) / 4.0)];
            var start = new Opening([.. model.Candidates.Select(_ => -1)], worths.Sum());

            Opening opening = new CpSatCohortOpener().Open(model, worths, start, TestContext.Current.CancellationToken);

            Keeps(model, [.. opening.TrainerOf]).ShouldBeTrue(FormattableString.Invariant($"seed {seed}"));
            double best = All(model).Where(all => Keeps(model, all)).Max(all => Worth(all, worths));
            Worth([.. opening.TrainerOf], worths).ShouldBe(best, 1e-9, FormattableString.Invariant($"seed {seed}"));
            opening.Bound.ShouldBeInRange(best - 1e-9, best + 1e-3);
        }
    }

    [Fact]
    public void A_search_that_is_ended_at_once_leaves_what_there_was()
    {
        OpeningModel model = Any(new Random(1));
        var start = new Opening([.. model.Candidates.Select(_ => -1)], 7);
        new CpSatCohortOpener().Open(model, model.Candidates.Select(_ => 1.0).ToArray(), start, new CancellationToken(canceled: true))
            .ShouldBe(start);
    }

    private static OpeningModel Any(Random dice)
    {
        const int Weeks = 4;
        int count = dice.Next(2, 6);
        ImmutableArray<OpeningCandidate> candidates =
        [
            .. Enumerable.Range(0, count).Select(number => new OpeningCandidate(FormattableString.Invariant($"s{number}"), dice.Next(2),
                [.. Enumerable.Repeat(15 * dice.Next(1, 9), dice.Next(1, 3))], [.. Enumerable.Range(0, 2).Where(_ => dice.Next(3) > 0)])),
        ];
        return new OpeningModel(candidates,
            [
                .. Enumerable.Range(0, 2).Select(number => new OpeningTrainer(FormattableString.Invariant($"t{number}"),
                    dice.Next(4) == 0 ? [] : [.. Enumerable.Repeat(15 * dice.Next(2, 14), Weeks)])),
            ],
            [
                .. from other in Enumerable.Range(0, count)
                   from one in Enumerable.Range(0, other)
                   where dice.Next(4) == 0
                   select (one, other),
            ]);
    }

    private static IEnumerable<int[]> All(OpeningModel model) => Enumerable.Range(0, (int)Math.Pow(3, model.Candidates.Length))
        .Select(number => Enumerable.Range(0, model.Candidates.Length)
            .Select(place => (number / (int)Math.Pow(3, place) % 3) - 1).ToArray());

    private static double Worth(int[] trainerOf, double[] worths) => worths.Where((_, candidate) => trainerOf[candidate] >= 0).Sum();

    private static bool Keeps(OpeningModel model, int[] trainerOf)
    {
        for (int trainer = 0; trainer < model.Trainers.Length; trainer++)
        {
            int place = trainer;
            int[] own = [.. Enumerable.Range(0, trainerOf.Length).Where(candidate => trainerOf[candidate] == place)];
            int[] used = new int[8];
            foreach (int candidate in own)
            {
                OpeningCandidate asked = model.Candidates[candidate];
                for (int week = 0; week < asked.Minutes.Length; week++)
                {
                    used[asked.FirstWeek + week] += asked.Minutes[week];
                }
            }

            ImmutableArray<int> left = model.Trainers[trainer].Left;
            if (own.Any(candidate => !model.Candidates[candidate].Trainers.Contains(place))
                || model.Clashes.Any(clash => own.Contains(clash.One) && own.Contains(clash.Other))
                || (!left.IsEmpty && used.Where((minutes, week) => week < left.Length && minutes > left[week]).Any()))
            {
                return false;
            }
        }

        return true;
    }
}
