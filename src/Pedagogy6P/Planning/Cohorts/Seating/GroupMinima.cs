using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Seating;

/// <summary>
/// Makes every group large and mixed enough: who can move into a group at least loss does, where all of them together lose less than those
/// who sit there would lose without it; else it does not take place. Not thread-safe.
/// </summary>
internal sealed class GroupMinima(CohortProblem problem, OptionsByOffering options, BundleFinder finder)
{
    private readonly double[] _open = new double[problem.Offerings.Count];

    /// <summary>Fills or closes groups that are too small; closed ones lose their seats.</summary>
    /// <returns>Whether anything moved.</returns>
    public bool Enforce(SeatPlan plan, double duty)
    {
        bool any = false;
        foreach (int offering in Short(plan))
        {
            if (plan.Sitting(offering) > 0 && plan.IsShort(offering))
            {
                any = true;
                if (!Fill(plan, offering, duty))
                {
                    Close(plan, offering, duty);
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

    private bool Fill(SeatPlan plan, int offering, double duty)
    {
        double spare = 0;
        foreach (int learner in plan.LearnersIn(offering))
        {
            spare += plan.Worth(plan.Of(learner), duty) - WorthWithout(plan, learner, offering, duty);
        }

        (int Learner, int[] Bundle, double Loss)[] willing = Willing(plan, offering, duty);
        List<(int Learner, int[] Before)> moved = [];
        double loss = 0;
        foreach ((int learner, _, _) in willing)
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
            Open(plan, learner);
            int option = options.Of(offering)[options.LearnersOf(offering).IndexOf(learner)];
            finder.FindWith(option, learner, _open, duty);
            double before = plan.Worth(plan.Of(learner), duty);
            moved.Add((learner, plan.Of(learner).ToArray()));
            plan.Set(learner, finder.Bundle);
            loss += before - plan.Worth(plan.Of(learner), duty);
        }

        if (!plan.IsShort(offering) && loss < spare)
        {
            return true;
        }

        foreach ((int learner, int[] before) in Enumerable.Reverse(moved))
        {
            plan.Set(learner, before);
        }

        return false;
    }

    private (int Learner, int[] Bundle, double Loss)[] Willing(SeatPlan plan, int offering, double duty)
    {
        var willing = new List<(int, int[], double)>();
        ReadOnlySpan<int> asked = options.Of(offering), learners = options.LearnersOf(offering);
        for (int place = 0; place < asked.Length; place++)
        {
            int learner = learners[place];
            if (plan.Of(learner).IndexOf(asked[place]) >= 0 || plan.IsNeeded(learner))
            {
                continue;
            }

            Open(plan, learner);
            if (double.IsFinite(finder.FindWith(asked[place], learner, _open, duty)))
            {
                willing.Add((learner, finder.Bundle.ToArray(), plan.Worth(plan.Of(learner), duty) - plan.Worth(finder.Bundle, duty)));
            }
        }

        return [.. willing.OrderBy(one => one.Item3)];
    }

    private void Close(SeatPlan plan, int offering, double duty)
    {
        plan.Seats[offering] = 0;
        foreach (int learner in plan.LearnersIn(offering))
        {
            WorthWithout(plan, learner, offering, duty);
            plan.Set(learner, finder.Bundle);
        }
    }

    /// <summary>What a learner's seats are worth without an offering, among free ones; the finder has them.</summary>
    public double WorthWithout(SeatPlan plan, int learner, int offering, double duty)
    {
        Open(plan, learner);
        _open[offering] = double.PositiveInfinity;
        finder.Find(learner, _open, duty);
        return plan.Worth(finder.Bundle, duty);
    }

    // Free seats and the learner's own.
    private void Open(SeatPlan plan, int learner)
    {
        for (int offering = 0; offering < _open.Length; offering++)
        {
            _open[offering] = plan.IsFull(offering) ? double.PositiveInfinity : 0;
        }

        foreach (int option in plan.Of(learner))
        {
            _open[problem.Offering[option]] = 0;
        }
    }
}
