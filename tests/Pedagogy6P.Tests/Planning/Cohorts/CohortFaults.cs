using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Tests.Planning.Cohorts;

/// <summary>What is wrong with a solution, written from the rules; shares no code with the planner.</summary>
internal static class CohortFaults
{
    public static IEnumerable<string> Of(CohortProblem problem, CohortSupply? supply, CohortSolution solution)
    {
        int[][] bundles = Bundles(problem, solution.Options);
        int[] sitting = new int[problem.Offerings.Count];
        double score = 0;
        int duties = 0;
        for (int learner = 0; learner < bundles.Length; learner++)
        {
            foreach (string fault in OfBundle(problem, learner, bundles[learner]))
            {
                yield return FormattableString.Invariant($"learner {learner}: {fault}");
            }

            foreach (int option in bundles[learner])
            {
                sitting[problem.Offering[option]]++;
                score += problem.Score[option];
                duties += problem.IsMandatory[option] ? 1 : 0;
            }
        }

        if (Math.Abs(score - solution.Score) > 1e-9 || duties != solution.Duties)
        {
            yield return FormattableString.Invariant($"score {solution.Score} of {score}, duties {solution.Duties} of {duties}");
        }

        if (solution.Bound < solution.Score - 1e-9)
        {
            yield return "bound below the score";
        }

        for (int offering = 0; offering < sitting.Length; offering++)
        {
            foreach (string fault in OfGroup(problem, supply, solution, bundles, offering, sitting[offering]))
            {
                yield return FormattableString.Invariant($"offering {offering}: {fault}");
            }
        }

        foreach (string fault in supply is null ? [] : OfTrainers(supply, solution.TrainerOf))
        {
            yield return fault;
        }
    }

    /// <summary>The options of each learner.</summary>
    public static int[][] Bundles(CohortProblem problem, int[] options) =>
        [.. options.Chunk(problem.Most).Select(bundle => bundle.TakeWhile(option => option >= 0).ToArray())];

    /// <summary>What is wrong with the options of a learner.</summary>
    public static IEnumerable<string> OfBundle(CohortProblem problem, int learner, int[] bundle)
    {
        Offerings all = problem.Offerings;
        if (bundle.Length > problem.Most || bundle.Distinct().Count() < bundle.Length
            || bundle.Any(option => option < problem.First[learner] || option >= problem.First[learner + 1]))
        {
            yield return "too many options, one twice, or one of somebody else";
        }

        foreach (int one in bundle)
        {
            foreach (int other in bundle.Where(other => other != one))
            {
                if (all.Conflicts.Between(problem.Offering[one], problem.Offering[other]))
                {
                    yield return FormattableString.Invariant($"{one} and {other} conflict");
                }
            }
        }

        if (problem.Budget[learner] != CohortProblem.Unlimited
            && bundle.Sum(option => (long)problem.Price[option]) > problem.Budget[learner])
        {
            yield return "over budget";
        }

        IEnumerable<(int Week, int Minutes)> work = bundle.Select(option => problem.Offering[option]).SelectMany(offering =>
            all.Minutes[offering].Select((minutes, place) => (all.FirstWeek[offering] + place, minutes)));
        if (work.GroupBy(part => part.Week).Any(week => week.Sum(part => part.Minutes) > problem.Minutes[learner]))
        {
            yield return "a week too full";
        }
    }

    private static IEnumerable<string> OfGroup(CohortProblem problem, CohortSupply? supply, CohortSolution solution, int[][] bundles,
        int offering, int sitting)
    {
        Offerings all = problem.Offerings;
        if (sitting > all.Seats[offering] || sitting > solution.Seats[offering])
        {
            yield return "more learners than seats";
        }

        int candidate = supply is null ? -1 : Array.IndexOf(supply.Offerings, offering);
        if (sitting > 0 && candidate >= 0 && solution.TrainerOf[candidate] < 0)
        {
            yield return "learners in a candidate without trainer";
        }

        int[] there = [.. Enumerable.Range(0, bundles.Length).Where(learner =>
            bundles[learner].Any(option => problem.Offering[option] == offering))];
        if (sitting > 0 && (sitting < all.Least[offering] || all.LeastByAudience[offering].Any(share =>
            there.Count(learner => problem.Audience[learner] == share.Audience) < share.Count)))
        {
            yield return "a group too small or not mixed";
        }
    }

    private static IEnumerable<string> OfTrainers(CohortSupply supply, int[] trainerOf)
    {
        for (int trainer = 0; trainer < supply.Model.Trainers.Length; trainer++)
        {
            int[] own = [.. Enumerable.Range(0, trainerOf.Length).Where(candidate => trainerOf[candidate] == trainer)];
            if (own.Any(candidate => !supply.Model.Candidates[candidate].Trainers.Contains(trainer)))
            {
                yield return FormattableString.Invariant($"trainer {trainer} cannot run it");
            }

            if (supply.Model.Clashes.Any(clash => own.Contains(clash.One) && own.Contains(clash.Other)))
            {
                yield return FormattableString.Invariant($"trainer {trainer} at two places");
            }

            IEnumerable<(int Week, int Minutes)> work = own.Select(candidate => supply.Model.Candidates[candidate]).SelectMany(candidate =>
                candidate.Minutes.Select((minutes, place) => (candidate.FirstWeek + place, minutes)));
            var left = supply.Model.Trainers[trainer].Left;
            if (!left.IsEmpty && work.GroupBy(part => part.Week).Any(week => week.Sum(part => part.Minutes) > left[week.Key]))
            {
                yield return FormattableString.Invariant($"trainer {trainer} has no time");
            }
        }
    }
}
