using System.Collections.Immutable;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Planning.Cohorts.Repairs;

/// <summary>
/// Gives other seats to those who lost one, and to nobody else: only they are looked at, and the rest of the plan is taken over. Stateless
/// and thread-safe.
/// </summary>
internal static class CohortRepairer
{
    /// <summary>The plan after a change, and who moved.</summary>
    public static (CohortState After, ImmutableArray<CohortMove> Moves) Repair(CohortState state, CohortChange change)
    {
        SeatsChange seats = SeatsChange.Of(state, change);
        (CohortSolution solution, int[] affected) =
            Repaired(state.Problem, state.Solution, seats.Seats, change.KeepsOtherSeats, state.Prices.Prices);
        solution = solution with { Cancelled = [.. state.Solution.Cancelled.Union(seats.Cancelled)] };
        AskedAtPrices prices = state.Prices.With(state.Problem, state.Solution.Seats, solution.Seats);
        return new RepairAccounts(state, solution with { Prices = prices.Prices }, affected, seats.Cancelled).After(prices);
    }

    /// <summary>The plan by numbers with other seats, and those who may sit elsewhere: who was where more are than seats.</summary>
    /// <param name="problem">Who could sit where.</param>
    /// <param name="before">The plan so far.</param>
    /// <param name="seats">Seats by offering.</param>
    /// <param name="keeps">Whether those affected keep their other seats.</param>
    /// <param name="prices">Prices to start from.</param>
    public static (CohortSolution After, int[] Affected) Repaired(CohortProblem problem, CohortSolution before, int[] seats, bool keeps,
        double[] prices)
    {
        int[] affected = Affected(problem, before, seats);
        CohortSolution solution = before with { Seats = seats };
        return (affected.Length == 0 ? solution : Seated(problem, solution, affected, prices, keeps), affected);
    }

    // Everybody in a session that is gone, or that has fewer seats than learners.
    private static int[] Affected(CohortProblem problem, CohortSolution before, int[] seats)
    {
        int[] sitting = CohortAccounts.Sitting(problem, before.Options);
        var affected = new List<int>();
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            foreach (int option in problem.BundleOf(before.Options, learner))
            {
                int offering = problem.Offering[option];
                if (sitting[offering] > seats[offering])
                {
                    affected.Add(learner);
                    break;
                }
            }
        }

        return [.. affected];
    }

    private static CohortSolution Seated(CohortProblem whole, CohortSolution solution, int[] affected, double[] prices, bool keeps)
    {
        var beside = new AffectedProblem(whole, solution.Options, solution.Seats, affected);
        CohortProblem problem = beside.Build(solution.Options, keeps);
        SeatPlan plan = AffectedSeating.Of(problem, prices);
        int[] options = [.. solution.Options], seats = [.. solution.Seats];
        for (int place = 0; place < affected.Length; place++)
        {
            Span<int> bundle = options.AsSpan(affected[place] * whole.Most, whole.Most);
            bundle.Fill(-1);
            for (int seat = 0; seat < plan.Of(place).Length; seat++)
            {
                bundle[seat] = beside.OptionOf(plan.Of(place)[seat]);
            }
        }

        for (int offering = 0; offering < seats.Length; offering++)
        {
            // Groups of theirs alone that became too small.
            bool isClosed = problem.Offerings.Seats[offering] > 0 && plan.Seats[offering] == 0 && !beside.HasOthers(offering);
            seats[offering] = isClosed ? 0 : seats[offering];
        }

        return solution with { Options = options, Seats = seats };
    }
}
