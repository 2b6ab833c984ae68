using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Repairs;

/// <summary>Tells a repaired plan: what is about those who did not move is taken over from the plan before. Used once.</summary>
/// <param name="before">The plan before.</param>
/// <param name="solution">Who sits where now.</param>
/// <param name="affected">Learners whose seats may differ, in order.</param>
/// <param name="cancelled">Offerings that were cancelled.</param>
internal sealed class RepairAccounts(CohortState before, CohortSolution solution, int[] affected, int[] cancelled)
{
    private readonly CohortAccounts _accounts = new(before.Index, before.Learners, before.Problem, before.Supply, solution);

    /// <summary>The plan and who moved.</summary>
    /// <param name="prices">What learners ask for at prices with the seats there are now.</param>
    public (CohortState State, ImmutableArray<CohortMove> Moves) After(AskedAtPrices prices)
    {
        CohortSeat[][] seats = [.. affected.Select(_accounts.SeatsOf)];
        int[][] wanted = [.. affected.Select(WantedBy)];
        CohortWait[][] waits = [.. affected.Select((learner, place) => WaitsOf(learner, wanted[place]))];
        (double objective, int mandatory) = Sums();
        int[] firstSeats = FirstSeats();
        WaitingByLearner waiting = before.Waiting.With(affected, wanted);
        double bound = prices.Bound(mandatory);
        bound = HoldsBound(mandatory) ? Math.Min(bound, before.Plan.Bound) : bound;
        CohortPlan plan = before.Plan with
        {
            Objective = objective,
            Bound = Math.Max(bound, objective),
            GroupsOutsideBound = _accounts.GroupsOutsideBound(),
            MandatorySeated = mandatory,
            Seats = ImmutableCollectionsMarshal.AsImmutableArray(
                LearnerRows.Replace(before.Plan.Seats.AsSpan(), firstSeats, affected, seats)),
            Waiting = Reasoned(LearnerRows.Replace(before.Plan.Waiting.AsSpan(), before.Waiting.First, affected, waits), waiting),
            Groups = _accounts.Groups(),
            Cancelled = _accounts.Cancelled(),
            Marginals = [],
            Fairness = null,
            SameGaps = [],
            TrainerWeeks = [],
            TrainersNextTerm = _accounts.TrainersNextTerm(),
        };
        return (before with
        {
            Solution = solution with { Score = objective, Duties = mandatory, Bound = plan.Bound },
            Prices = prices,
            Plan = plan,
            Waiting = waiting,
        }, [.. affected.Select((learner, place) => MoveOf(learner, firstSeats, seats[place], waits[place])).OfType<CohortMove>()]);
    }

    private ReadOnlySpan<int> HadBy(int learner) => before.Problem.BundleOf(before.Solution.Options, learner);

    // The first seat of each learner, and the end of the last one's.
    private int[] FirstSeats()
    {
        int[] first = new int[before.Problem.Learners + 1];
        for (int learner = 0; learner < before.Problem.Learners; learner++)
        {
            first[learner + 1] = first[learner] + HadBy(learner).Length;
        }

        return first;
    }

    private (double Objective, int Mandatory) Sums()
    {
        double objective = 0;
        int mandatory = 0;
        foreach (int option in solution.Options)
        {
            if (option >= 0)
            {
                objective += before.Problem.Score[option];
                mandatory += before.Problem.IsMandatory[option] ? 1 : 0;
            }
        }

        return (objective, mandatory);
    }

    private bool HoldsBound(int mandatory) => mandatory >= before.Solution.Duties
        && solution.Seats.Zip(before.Solution.Seats).All(seat => seat.First <= seat.Second);

    // Where sessions came free, filled up or are gone, others may wait for another reason.
    private ImmutableArray<CohortWait> Reasoned(CohortWait[] waits, WaitingByLearner places)
    {
        bool[] touched = Touched();
        for (int learner = 0, next = 0; learner < before.Problem.Learners; learner++)
        {
            if (next < affected.Length && affected[next] == learner)
            {
                next++;
                continue;
            }

            for (int place = places.First[learner]; place < places.First[learner + 1]; place++)
            {
                CohortWait wait = waits[place];
                if (touched[places.Modules[place]] && _accounts.ReasonOf(learner, places.Modules[place], wait.Reason) is var reason
                    && reason != wait.Reason)
                {
                    waits[place] = wait with { Reason = reason };
                }
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(waits);
    }

    private bool[] Touched()
    {
        CohortProblem problem = before.Problem;
        int[] was = CohortAccounts.Sitting(problem, before.Solution.Options), sits = CohortAccounts.Sitting(problem, solution.Options);
        bool[] touched = new bool[before.Index.Count];
        for (int offering = 0; offering < was.Length; offering++)
        {
            int had = before.Solution.Seats[offering], has = solution.Seats[offering];
            touched[problem.Offerings.Module[offering]] |= (was[offering] < had) != (sits[offering] < has) || (had == 0) != (has == 0);
        }

        return touched;
    }

    // What they waited for, and what they had and lost, by module.
    private int[] WantedBy(int learner)
    {
        ReadOnlySpan<int> had = HadBy(learner), has = before.Problem.BundleOf(solution.Options, learner);
        int from = before.Waiting.First[learner], to = before.Waiting.First[learner + 1];
        Span<int> wanted = new int[to - from + had.Length]; // as many as mandatory modules, so not on the stack
        before.Waiting.Modules.AsSpan(from, to - from).CopyTo(wanted);
        int count = to - from;
        foreach (int option in had)
        {
            wanted[count++] = ModuleOf(option);
        }

        foreach (int option in has)
        {
            int place = wanted[..count].IndexOf(ModuleOf(option));
            if (place >= 0)
            {
                wanted[place] = wanted[--count];
            }
        }

        wanted[..count].Sort();
        return wanted[..count].ToArray();
    }

    private int ModuleOf(int option) => before.Problem.Offerings.Module[before.Problem.Offering[option]];

    private CohortWait[] WaitsOf(int learner, int[] wanted) =>
    [
        .. wanted.Select(module => new CohortWait(before.Learners[learner].Id, before.Index.ModuleIds.Words[module],
            _accounts.ReasonOf(learner, module), IsMandatory(learner, module))),
    ];

    private bool IsMandatory(int learner, int module)
    {
        int waited = Array.IndexOf(before.Waiting.Modules, module, before.Waiting.First[learner],
            before.Waiting.First[learner + 1] - before.Waiting.First[learner]);
        if (waited >= 0)
        {
            return before.Plan.Waiting[waited].IsMandatory;
        }

        foreach (int option in HadBy(learner))
        {
            if (ModuleOf(option) == module)
            {
                return before.Problem.IsMandatory[option];
            }
        }

        return false;
    }

    private CohortMove? MoveOf(int learner, int[] firstSeats, CohortSeat[] has, CohortWait[] waits)
    {
        ReadOnlySpan<CohortSeat> had = before.Plan.Seats.AsSpan()[firstSeats[learner]..firstSeats[learner + 1]];
        ImmutableArray<CohortSeat> left = Without(had, has), taken = Without(has, had);
        if (left.IsEmpty && taken.IsEmpty)
        {
            return null;
        }

        bool isCancelled = false;
        foreach (int option in HadBy(learner))
        {
            isCancelled |= Array.IndexOf(cancelled, before.Problem.Offering[option]) >= 0;
        }

        return new CohortMove(before.Learners[learner].Id,
            isCancelled ? CohortMoveReason.SessionCancelled : CohortMoveReason.SeatsLost, left, taken,
            [.. waits.Where(wait => left.Any(seat => string.Equals(seat.ModuleId, wait.ModuleId, StringComparison.Ordinal)))]);
    }

    private static ImmutableArray<CohortSeat> Without(ReadOnlySpan<CohortSeat> seats, ReadOnlySpan<CohortSeat> others)
    {
        var rest = ImmutableArray.CreateBuilder<CohortSeat>();
        foreach (CohortSeat seat in seats)
        {
            if (!others.Contains(seat))
            {
                rest.Add(seat);
            }
        }

        return rest.DrainToImmutable();
    }
}
