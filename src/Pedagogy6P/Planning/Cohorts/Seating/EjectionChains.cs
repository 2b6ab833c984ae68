using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Seating;

/// <summary>
/// Betters a plan by moves: a learner takes better seats that are free, or takes one that is not, and the one who can best do without it
/// moves on, up to six learners in a row (ejection chains, Glover 1996). Prices say who that is. Every move raises the sum. Not
/// thread-safe.
/// </summary>
internal sealed class EjectionChains(CohortProblem problem, BundleFinder finder)
{
    private const int Longest = 6;
    private const double Smallest = 1e-9;

    private readonly SeatMoves _moves = new(problem, finder);
    private readonly double[] _slack = new double[problem.Learners];
    private readonly int[] _order = new int[problem.Learners];
    private readonly int[] _moved = new int[Longest + 1];
    private readonly int[][] _before = new int[Longest + 1][];
    private readonly int[] _next = new int[problem.Most];
    private double[] _prices = [];
    private double _guide;
    private SeatPlan _plan = null!;
    private int _full = -1;

    /// <summary>Betters a plan until nothing is found any more, or so many bundles were looked for; returns by how much.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="prices">Prices by offering.</param>
    /// <param name="guide">What a mandatory module is worth besides its score to who looks for seats.</param>
    /// <param name="duty">What it is worth to the plan.</param>
    /// <param name="searches">Bundles that may be looked for.</param>
    /// <param name="stop">Asks for an early end.</param>
    public double Improve(SeatPlan plan, double[] prices, double guide, double duty, long searches, CancellationToken stop)
    {
        (_plan, _prices, _guide) = (plan, prices, guide);
        _moves.Begin(plan, guide, duty);
        long end = finder.Searches + searches;
        double all = 0, gain;
        do
        {
            gain = Fill() + Chain(end, stop);
            all += gain;
        }
        while (gain > Smallest && finder.Searches < end && !stop.IsCancellationRequested);
        return all;
    }

    // Every learner takes what is better among free seats.
    private double Fill()
    {
        double gain = 0;
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            gain += TakeFree(learner);
        }

        return gain;
    }

    private double TakeFree(int learner)
    {
        double before = _moves.Worth(learner);
        double after = _moves.FindFree(learner, -1);
        if (after <= before + Smallest || _moves.Breaks(learner, finder.Bundle))
        {
            return 0;
        }

        _moves.Seat(learner, finder.Bundle);
        return after - before;
    }

    private double Chain(long end, CancellationToken stop)
    {
        int waiting = 0;
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            double slack = finder.Find(learner, _prices, _guide) - Reduced(learner);
            if (slack > Smallest)
            {
                _slack[waiting] = -slack;
                _order[waiting++] = learner;
            }
        }

        Array.Sort(_slack, _order, 0, waiting, Comparer<double>.Default);
        double gain = 0;
        for (int place = 0; place < waiting && finder.Searches < end && !stop.IsCancellationRequested; place++)
        {
            gain += ChainsFrom(_order[place]);
        }

        return gain;
    }

    private double ChainsFrom(int learner)
    {
        finder.Find(learner, _prices, _guide);
        int count = finder.Bundle.Length;
        finder.Bundle.CopyTo(_next);
        for (int place = 0; place < count; place++)
        {
            int option = _next[place];
            if (_plan.IsFull(problem.Offering[option]) && _plan.Of(learner).IndexOf(option) < 0)
            {
                double gain = Chain(learner, option);
                if (gain > 0)
                {
                    return gain;
                }
            }
        }

        return 0;
    }

    // The learner takes a seat that is not free; who sits there moves on. Returns the gain; all is as before when there is none.
    private double Chain(int learner, int option)
    {
        double gain = 0, reduced = 0;
        int length = 0;
        while (length <= Longest)
        {
            double before = _moves.Worth(learner), cheap = Reduced(learner);
            double after = _moves.FindWith(option, learner, length == 0 ? -1 : _full);
            if (double.IsNegativeInfinity(after) || _moves.Breaks(learner, finder.Bundle))
            {
                break;
            }

            Remember(learner, length++);
            _moves.Seat(learner, finder.Bundle);
            gain += after - before;
            reduced += Reduced(learner) - cheap;
            if (reduced <= Smallest)
            {
                break;
            }

            _full = problem.Offering[option];
            (int leaver, double loss, int onward, int target) = Leaver(_full, length);
            if (leaver >= 0 && gain + loss > Smallest)
            {
                _moves.FindFree(leaver, _full);
                _moves.Seat(leaver, finder.Bundle);
                return gain + loss;
            }

            if (onward < 0)
            {
                break;
            }

            (learner, option) = (onward, target);
        }

        while (length > 0)
        {
            length--;
            _moves.Seat(_moved[length], _before[length]);
        }

        return 0;
    }

    // Who loses least by leaving for seats that are free, and who by moving on to one that is not.
    private (int Leaver, double Loss, int Onward, int Target) Leaver(int offering, int length)
    {
        (int leaver, double least) = (-1, double.NegativeInfinity);
        (int onward, double cheapest, int target) = (-1, double.NegativeInfinity, -1);
        for (int place = 0; place < _plan.Sitting(offering); place++)
        {
            int sitter = _plan.SittingAt(offering, place);
            if (_moved.AsSpan(0, length).Contains(sitter))
            {
                continue;
            }

            double loss = _moves.FindFree(sitter, offering) - _moves.Worth(sitter);
            if (_moves.Breaks(sitter, finder.Bundle))
            {
                continue;
            }

            if (loss > least || (loss == least && sitter < leaver))
            {
                (least, leaver) = (loss, sitter);
            }

            double price = _prices[offering];
            _prices[offering] = double.PositiveInfinity;
            double cheap = finder.Find(sitter, _prices, _guide);
            _prices[offering] = price;
            cheap -= Reduced(sitter);
            if (cheap > cheapest || (cheap == cheapest && sitter < onward))
            {
                int full = FirstFull(sitter, finder.Bundle);
                (cheapest, onward, target) = full < 0 ? (cheapest, onward, target) : (cheap, sitter, full);
            }
        }

        return (leaver, least, onward, target);
    }

    private int FirstFull(int learner, ReadOnlySpan<int> bundle)
    {
        foreach (int option in bundle)
        {
            if (_plan.IsFull(problem.Offering[option]) && _plan.Of(learner).IndexOf(option) < 0)
            {
                return option;
            }
        }

        return -1;
    }

    private void Remember(int learner, int length)
    {
        _moved[length] = learner;
        _before[length] = _plan.Of(learner).ToArray();
    }

    private double Reduced(int learner)
    {
        double sum = 0;
        foreach (int option in _plan.Of(learner))
        {
            sum += problem.Score[option] - _prices[problem.Offering[option]] + (problem.IsMandatory[option] ? _guide : 0);
        }

        return sum;
    }
}
