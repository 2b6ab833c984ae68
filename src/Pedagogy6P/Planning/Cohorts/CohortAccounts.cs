using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>Tells a solution in the ids of the programme. Not thread-safe.</summary>
internal sealed class CohortAccounts(NumberedProgramme index, IReadOnlyList<Learner> learners, CohortProblem problem, CohortSupply? supply,
    CohortSolution solution)
{
    private readonly int[] _sitting = Sitting(problem, solution.Options);
    private readonly BundleFinder _finder = new(problem);
    private readonly double[] _free = new double[problem.Offerings.Count];
    private int[] _firstChoices = [];
    private int _chooser = -1;

    /// <summary>The plan, without what one more of anything would bring, and without what is said of its fairness.</summary>
    public CohortPlan Of(CohortMechanism mechanism, DateOnly asOf, bool isStopped)
    {
        ImmutableArray<CohortSeat> seats = [.. Enumerable.Range(0, problem.Learners).SelectMany(SeatsOf)];
        return new CohortPlan
        {
            AsOf = asOf,
            Mechanism = mechanism,
            Objective = seats.Sum(seat => seat.Score),
            Bound = solution.Bound,
            GroupsOutsideBound = GroupsOutsideBound(),
            IdleTrainers = supply is null ? [] : IdleTrainers.Of(index, supply),
            MandatorySeated = seats.Count(seat => seat.IsMandatory),
            MandatoryWanted = Enumerable.Range(0, problem.Learners).Sum(MostMandatory),
            IsStopped = isStopped,
            Seats = seats,
            Waiting = [.. Enumerable.Range(0, problem.Learners).SelectMany(WaitingOf)],
            Groups = Groups(),
            Cancelled = Cancelled(),
            Marginals = [],
            TrainersNextTerm = TrainersNextTerm(),
        };
    }

    /// <summary>Sessions that have nobody, or no more than the smallest or mixed group that they want.</summary>
    public int GroupsOutsideBound()
    {
        int count = 0;
        for (int offering = 0; offering < problem.Offerings.Count; offering++)
        {
            int least = Math.Max(problem.Offerings.Least[offering],
                problem.Offerings.LeastByAudience[offering].Sum(share => share.Count));
            bool isGone = problem.Offerings.Seats[offering] == 0 || Array.IndexOf(solution.Cancelled, offering) >= 0;
            count += !isGone && least > 1 && _sitting[offering] <= least ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many sit in each offering.</summary>
    public static int[] Sitting(CohortProblem problem, int[] options)
    {
        int[] sitting = new int[problem.Offerings.Count];
        foreach (int option in options)
        {
            if (option >= 0)
            {
                sitting[problem.Offering[option]]++;
            }
        }

        return sitting;
    }

    private ReadOnlySpan<int> BundleOf(int learner) => problem.BundleOf(solution.Options, learner);

    /// <summary>The seats of a learner, by module.</summary>
    public CohortSeat[] SeatsOf(int learner) =>
    [
        .. BundleOf(learner).ToArray().Order().Select(option => new CohortSeat(learners[learner].Id, ModuleOf(option),
            problem.Offerings.SessionId[problem.Offering[option]], problem.Score[option], problem.IsMandatory[option])),
    ];

    private IEnumerable<int> MandatoryOf(int learner) => Enumerable
        .Range(problem.First[learner], problem.First[learner + 1] - problem.First[learner])
        .Where(option => problem.IsMandatory[option]).Select(option => problem.Offerings.Module[problem.Offering[option]]).Distinct();

    // As many mandatory modules as a learner could take at once, were no seat ever taken.
    private int MostMandatory(int learner)
    {
        if (!MandatoryOf(learner).Any())
        {
            return 0;
        }

        int most = 0;
        _finder.Find(learner, _free, SeatImprover.MandatoryWorth);
        foreach (int option in _finder.Bundle)
        {
            most += problem.IsMandatory[option] ? 1 : 0;
        }

        return most;
    }

    private List<CohortWait> WaitingOf(int learner)
    {
        var wanted = new SortedSet<int>(MandatoryOf(learner));
        HashSet<int> mandatory = [.. wanted];
        foreach (int option in FirstChoices(learner))
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

    /// <summary>
    /// Why a learner has no seat in a module. Of several sessions that with most chances counts: one with free seats before a full one,
    /// that before one that does not take place.
    /// </summary>
    public CohortWaitReason ReasonOf(int learner, int module)
    {
        bool isFull = false, isUnopened = false, isCancelled = false;
        CohortWaitReason? own = null;
        for (int option = FirstOf(learner, module); option < problem.First[learner + 1]; option++)
        {
            int offering = problem.Offering[option];
            if (problem.Offerings.Module[offering] != module)
            {
                break;
            }

            if (_sitting[offering] < solution.Seats[offering])
            {
                own ??= BundleRules.Obstacle(problem, learner, BundleOf(learner), option);
            }
            else if (Array.IndexOf(solution.Cancelled, offering) >= 0)
            {
                isCancelled = true;
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

        if (own is null && HasAllDutiesThatFit(learner) && IsDutyBesideFirstChoices(learner, module))
        {
            return CohortWaitReason.Limit;
        }

        return own ?? (isFull ? CohortWaitReason.Seats : isCancelled ? CohortWaitReason.Cancelled
            : isUnopened ? CohortWaitReason.Trainers : CohortWaitReason.Group);
    }

    // Who has nothing but mandatory modules, as many as one may have, would have to give up one for another.
    private bool HasAllDutiesThatFit(int learner)
    {
        ReadOnlySpan<int> bundle = BundleOf(learner);
        foreach (int option in bundle)
        {
            if (!problem.IsMandatory[option])
            {
                return false;
            }
        }

        return bundle.Length == problem.Most;
    }

    // Mandatory, and no first choice, of which the seats are what is missing.
    private bool IsDutyBesideFirstChoices(int learner, int module)
    {
        int first = FirstOf(learner, module);
        if (first == problem.First[learner + 1] || !problem.IsMandatory[first])
        {
            return false;
        }

        foreach (int option in FirstChoices(learner))
        {
            if (problem.Offerings.Module[problem.Offering[option]] == module)
            {
                return false;
            }
        }

        return true;
    }

    // Reasons are told learner by learner, each with several.
    private int[] FirstChoices(int learner)
    {
        if (_chooser != learner)
        {
            _finder.Find(learner, _free, 0);
            (_chooser, _firstChoices) = (learner, _finder.Bundle.ToArray());
        }

        return _firstChoices;
    }

    // Options of a learner are in the order of their modules.
    private int FirstOf(int learner, int module)
    {
        int from = problem.First[learner], to = problem.First[learner + 1];
        while (from < to)
        {
            int middle = (from + to) / 2;
            (from, to) = problem.Offerings.Module[problem.Offering[middle]] < module ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>Sessions with learners.</summary>
    public ImmutableArray<CohortGroup> Groups()
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

    /// <summary>Modules that learners are seated in and that train them for others.</summary>
    public ImmutableArray<CohortNextTrainer> TrainersNextTerm()
    {
        var trainers = ImmutableArray.CreateBuilder<CohortNextTrainer>();
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            foreach (int option in BundleOf(learner))
            {
                if (index.Modules[problem.Offerings.Module[problem.Offering[option]]] is { TrainsFor.IsEmpty: false } module)
                {
                    trainers.Add(new CohortNextTrainer(learners[learner].Id, module.Id, module.TrainsFor));
                }
            }
        }

        return trainers.ToImmutable();
    }

    /// <summary>Planned sessions that should not take place.</summary>
    public ImmutableArray<CohortCancellation> Cancelled()
    {
        var cancelled = new List<CohortCancellation>();
        for (int offering = 0; offering < problem.Offerings.Count; offering++)
        {
            if (Array.IndexOf(solution.Cancelled, offering) >= 0)
            {
                cancelled.Add(new CohortCancellation(problem.Offerings.SessionId[offering]!, CohortCancellationReason.Announced));
                continue;
            }

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
