using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Seating;

/// <summary>
/// Makes every group large and mixed enough: who can move into a group at least loss does, where all of them together lose less than those
/// who sit there would lose without it; else it does not take place. Not thread-safe.
/// </summary>
internal sealed class GroupMinima(CohortProblem problem, OptionsByOffering options, SeatMoves moves)
{
    /// <summary>Fills or closes groups that are too small; closed ones lose their seats.</summary>
    /// <returns>Whether anything moved.</returns>
    public bool Enforce(SeatPlan plan, double duty)
    {
        moves.Begin(plan, duty, duty);
        bool any = false;
        foreach (int offering in Short(plan))
        {
            if (plan.Sitting(offering) > 0 && plan.IsShort(offering))
            {
                any = true;
                if (!Fill(plan, offering))
                {
                    Close(plan, offering);
                }
            }
        }

        return any;
    }

    private int[] Short(SeatPlan plan) =>
    [
        .. Enumerable.Range(0, problem.Offerings.Count).Where(offering => plan.Sitting(offering) > 0 && plan.IsShort(offering))
            .OrderBy(offering => (double)plan.Sitting(offering) / Math.Max(1, problem.Offerings.Least[offering])),
    ];

    private bool Fill(SeatPlan plan, int offering)
    {
        double spare = 0;
        foreach (int learner in plan.LearnersIn(offering))
        {
            spare += moves.Worth(learner) - moves.FindFree(learner, offering);
        }

        List<(int Learner, int[] Before)> moved = [];
        double loss = 0;
        foreach ((int learner, int option) in Willing(plan, offering))
        {
            if (!plan.IsShort(offering))
            {
                break;
            }

            if (!plan.Needs(offering, problem.Audience[learner]) || plan.IsFull(offering))
            {
                continue;
            }

            // Seats may be gone since.
            loss += moves.Worth(learner) - moves.FindWith(option, learner, -1);
            moved.Add((learner, plan.Of(learner).ToArray()));
            moves.Seat(learner, moves.Bundle);
        }

        if (!plan.IsShort(offering) && loss < spare)
        {
            return true;
        }

        foreach ((int learner, int[] before) in Enumerable.Reverse(moved))
        {
            moves.Seat(learner, before);
        }

        return false;
    }

    // Who loses least first.
    private IEnumerable<(int Learner, int Option)> Willing(SeatPlan plan, int offering)
    {
        var willing = new List<(int Learner, int Option, double Loss)>();
        ReadOnlySpan<int> asked = options.Of(offering), learners = options.LearnersOf(offering);
        for (int place = 0; place < asked.Length; place++)
        {
            int learner = learners[place];
            if (plan.Of(learner).IndexOf(asked[place]) >= 0 || plan.IsNeeded(learner))
            {
                continue;
            }

            double worth = moves.FindWith(asked[place], learner, -1);
            if (double.IsFinite(worth))
            {
                willing.Add((learner, asked[place], moves.Worth(learner) - worth));
            }
        }

        return willing.OrderBy(one => one.Loss).Select(one => (one.Learner, one.Option));
    }

    private void Close(SeatPlan plan, int offering)
    {
        plan.Seats[offering] = 0;
        foreach (int learner in plan.LearnersIn(offering))
        {
            moves.FindFree(learner, offering);
            moves.Seat(learner, moves.Bundle);
        }
    }
}
