using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Cohorts.Checks;

/// <summary>
/// Counts what a plan is worth and what is wrong with it, by the rules as they stand in <c>docs</c>; shares no code with any planner.
/// </summary>
internal sealed class CohortChecker(CohortProblem problem, CohortSupply? supply)
{
    private readonly List<string> _faults = [];

    /// <summary>What a plan is worth, with all that is wrong.</summary>
    /// <param name="options">Options of all learners, −1 after the last of each.</param>
    /// <param name="trainerOf">By candidate the place of its trainer, −1 when it stays closed.</param>
    public CheckedPlan Check(int[] options, int[] trainerOf)
    {
        _faults.Clear();
        var groups = new List<int>[problem.Offerings.Count];
        foreach (ref List<int> group in groups.AsSpan())
        {
            group = [];
        }

        double score = 0;
        int duties = 0;
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            int[] bundle = [.. options[(learner * problem.Most)..((learner + 1) * problem.Most)].Where(option => option >= 0)];
            CheckBundle(learner, bundle);
            foreach (int option in bundle)
            {
                groups[problem.Offering[option]].Add(learner);
                score += problem.Score[option];
                duties += problem.IsMandatory[option] ? 1 : 0;
            }
        }

        for (int offering = 0; offering < groups.Length; offering++)
        {
            CheckGroup(offering, groups[offering]);
        }

        if (supply is not null)
        {
            CheckTrainers(supply, trainerOf, groups);
        }

        return new CheckedPlan(score, duties, [.. _faults]);
    }

    private void Fault(FormattableString text) => _faults.Add(FormattableString.Invariant(text));

    private void CheckBundle(int learner, int[] bundle)
    {
        Offerings all = problem.Offerings;
        if (bundle.Any(option => option < problem.First[learner] || option >= problem.First[learner + 1]))
        {
            Fault($"learner {learner} has an option of somebody else");
        }

        if (bundle.Select(option => all.Module[problem.Offering[option]]).Distinct().Count() < bundle.Length)
        {
            Fault($"learner {learner} has a module twice");
        }

        for (int one = 0; one < bundle.Length; one++)
        {
            for (int other = 0; other < one; other++)
            {
                if (all.Conflicts.Between(problem.Offering[bundle[one]], problem.Offering[bundle[other]]))
                {
                    Fault($"learner {learner} is at two places");
                }
            }
        }

        if (bundle.Sum(option => (decimal)problem.Price[option]) > problem.Budget[learner])
        {
            Fault($"learner {learner} is over budget");
        }

        if (IsOver(bundle.Select(option => problem.Offering[option])
            .Select(offering => (all.FirstWeek[offering], (IReadOnlyList<int>)all.Minutes[offering])), _ => problem.Minutes[learner]))
        {
            Fault($"learner {learner} has a week too full");
        }
    }

    private void CheckGroup(int offering, List<int> group)
    {
        if (group.Count > problem.Offerings.Seats[offering])
        {
            Fault($"offering {offering} has more learners than seats");
        }

        if (group.Count > 0 && group.Count < problem.Offerings.Least[offering])
        {
            Fault($"offering {offering} has too few learners");
        }

        foreach (AudienceShare share in problem.Offerings.LeastByAudience[offering])
        {
            if (group.Count > 0 && group.Count(learner => problem.Audience[learner] == share.Audience) < share.Count)
            {
                Fault($"offering {offering} lacks learners of audience {share.Audience}");
            }
        }
    }

    private void CheckTrainers(CohortSupply candidates, int[] trainerOf, List<int>[] groups)
    {
        OpeningModel model = candidates.Model;
        for (int candidate = 0; candidate < trainerOf.Length; candidate++)
        {
            int offering = candidates.Offerings[candidate];
            if (groups[offering].Count > 0 && trainerOf[candidate] < 0)
            {
                Fault($"offering {offering} has learners and no trainer");
            }

            if (trainerOf[candidate] >= 0 && !model.Candidates[candidate].Trainers.Contains(trainerOf[candidate]))
            {
                Fault($"offering {offering} has a trainer who cannot run it");
            }
        }

        foreach ((int one, int other) in model.Clashes)
        {
            if (trainerOf[one] >= 0 && trainerOf[one] == trainerOf[other])
            {
                Fault($"trainer {trainerOf[one]} is at two places");
            }
        }

        foreach (IGrouping<int, OpeningCandidate> own in model.Candidates.Index().Where(one => trainerOf[one.Index] >= 0)
            .GroupBy(one => trainerOf[one.Index], one => one.Item))
        {
            OpeningTrainer trainer = model.Trainers[own.Key];
            if (!trainer.Left.IsEmpty
                && IsOver(own.Select(one => (one.FirstWeek, (IReadOnlyList<int>)one.Minutes)), week => trainer.Left[week]))
            {
                Fault($"trainer {own.Key} has a week too full");
            }
        }
    }

    private static bool IsOver(IEnumerable<(int First, IReadOnlyList<int> Minutes)> work, Func<int, long> limit)
    {
        var weeks = new Dictionary<int, long>();
        foreach ((int first, IReadOnlyList<int> minutes) in work)
        {
            foreach ((int place, int some) in minutes.Index())
            {
                weeks[first + place] = weeks.GetValueOrDefault(first + place) + some;
            }
        }

        return weeks.Any(week => week.Value > limit(week.Key));
    }
}
