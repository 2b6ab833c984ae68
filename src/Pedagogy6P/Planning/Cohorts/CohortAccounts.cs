using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Cohorts.Fairness;
using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>Tells a solution in the ids of the programme. Used once.</summary>
internal sealed class CohortAccounts(NumberedProgramme index, IReadOnlyList<Learner> learners, CohortProblem problem, CohortSupply? supply,
    CohortSolution solution)
{
    private readonly int[] _sitting = new int[problem.Offerings.Count];
    private readonly BundleFinder _finder = new(problem);
    private readonly double[] _free = new double[problem.Offerings.Count];

    /// <summary>The plan, without what one more of anything would bring, gaps closed twice and weeks of trainers.</summary>
    public CohortPlan Of(CohortRequest request, DateOnly asOf, bool isStopped, LimitlessChoices choices)
    {
        foreach (int option in solution.Options.Where(option => option >= 0))
        {
            _sitting[problem.Offering[option]]++;
        }

        ImmutableArray<CohortSeat> seats = [.. Enumerable.Range(0, problem.Learners).SelectMany(SeatsOf)];
        return new CohortPlan
        {
            AsOf = asOf,
            Mechanism = request.Mechanism,
            Objective = seats.Sum(seat => seat.Score),
            Bound = solution.Bound,
            MandatorySeated = seats.Count(seat => seat.IsMandatory),
            MandatoryWanted = Enumerable.Range(0, problem.Learners).Sum(learner => MandatoryOf(learner).Count()),
            IsStopped = isStopped,
            Seats = seats,
            Waiting = [.. Enumerable.Range(0, problem.Learners).SelectMany(WaitingOf)],
            Groups = Groups(),
            Cancelled = Cancelled(),
            Marginals = [],
            Fairness = new FairnessAccounts(problem, supply is not null, solution, choices).Of(index, problem.Offerings, learners),
            SameGaps = [],
            TrainerWeeks = [],
        };
    }

    private ReadOnlySpan<int> BundleOf(int learner) => problem.BundleOf(solution.Options, learner);

    private CohortSeat[] SeatsOf(int learner) =>
    [
        .. BundleOf(learner).ToArray().Order().Select(option => new CohortSeat(learners[learner].Id, ModuleOf(option),
            problem.Offerings.SessionId[problem.Offering[option]], problem.Score[option], problem.IsMandatory[option])),
    ];

    private IEnumerable<int> MandatoryOf(int learner) => Enumerable
        .Range(problem.First[learner], problem.First[learner + 1] - problem.First[learner])
        .Where(option => problem.IsMandatory[option]).Select(option => problem.Offerings.Module[problem.Offering[option]]).Distinct();

    private List<CohortWait> WaitingOf(int learner)
    {
        _finder.Find(learner, _free, 0);
        var wanted = new SortedSet<int>(MandatoryOf(learner));
        HashSet<int> mandatory = [.. wanted];
        foreach (int option in _finder.Bundle)
        {
            wanted.Add(problem.Offerings.Module[problem.Offering[option]]);
        }

        foreach (int option in BundleOf(learner))
        {
            wanted.Remove(problem.Offerings.Module[problem.Offering[option]]);
        }

        return [.. wanted.Select(module => new CohortWait(learners[learner].Id, index.ModuleIds.Words[module], ReasonOf(learner, module),
            mandatory.Contains(module)))];
    }

    // Of several sessions that with most chances counts: one with free seats before a full one, that before one that does not take place.
    private CohortWaitReason ReasonOf(int learner, int module)
    {
        bool isFull = false, isUnopened = false;
        CohortWaitReason? own = null;
        for (int option = problem.First[learner]; option < problem.First[learner + 1]; option++)
        {
            int offering = problem.Offering[option];
            if (problem.Offerings.Module[offering] != module)
            {
                continue;
            }

            if (_sitting[offering] < solution.Seats[offering])
            {
                own ??= BundleRules.Obstacle(problem, learner, BundleOf(learner), option);
            }
            else if (solution.Seats[offering] == 0 && problem.Offerings.IsCandidate[offering])
            {
                isUnopened |= supply is not null;
            }
            else
            {
                isFull |= solution.Seats[offering] > 0 || problem.Offerings.Seats[offering] == 0;
            }
        }

        return own ?? (isFull ? CohortWaitReason.Seats : isUnopened ? CohortWaitReason.Trainers : CohortWaitReason.Group);
    }

    private ImmutableArray<CohortGroup> Groups()
    {
        var groups = new List<CohortGroup>();
        for (int offering = 0; offering < problem.Offerings.Count; offering++)
        {
            if (problem.Offerings.SessionId[offering] is not string session || solution.Seats[offering] == 0 || _sitting[offering] == 0)
            {
                continue;
            }

            double price = solution.Prices[offering];
            groups.Add(new CohortGroup(session, TrainerOf(offering, session), _sitting[offering], problem.Offerings.IsCandidate[offering],
                double.IsFinite(price) && _sitting[offering] == solution.Seats[offering] ? price : 0));
        }

        return [.. groups.OrderBy(group => group.SessionId, StringComparer.Ordinal)];
    }

    private string? TrainerOf(int offering, string session)
    {
        int candidate = supply is null ? -1 : Array.IndexOf(supply.Offerings, offering);
        return candidate >= 0 && solution.TrainerOf[candidate] is var trainer and >= 0 ? supply!.Model.Trainers[trainer].TrainerId
            : index.Sessions.Sessions[index.Sessions.Number[session]].TrainerId;
    }

    private ImmutableArray<CohortCancellation> Cancelled()
    {
        var cancelled = new List<CohortCancellation>();
        for (int offering = 0; offering < problem.Offerings.Count; offering++)
        {
            bool isEmpty = _sitting[offering] == 0 && problem.Offerings.Seats[offering] > 0 && !problem.Offerings.IsCandidate[offering];
            bool wantsMore = problem.Offerings.Least[offering] > 0 || problem.Offerings.LeastByAudience[offering].Length > 0;
            if (problem.Offerings.SessionId[offering] is string session && isEmpty && wantsMore)
            {
                cancelled.Add(new CohortCancellation(session, solution.Seats[offering] > 0 ? CohortCancellationReason.Nobody
                    : problem.Offerings.LeastByAudience[offering].Length > 0 ? CohortCancellationReason.NotMixed
                    : CohortCancellationReason.TooSmall));
            }
        }

        return [.. cancelled.OrderBy(one => one.SessionId, StringComparer.Ordinal)];
    }

    private string ModuleOf(int option) => index.ModuleIds.Words[problem.Offerings.Module[problem.Offering[option]]];
}
