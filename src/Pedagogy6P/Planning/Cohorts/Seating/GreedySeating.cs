using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Seating;

/// <summary>
/// Seats learners at given prices: who asks for nothing that too many ask for has it; the others choose one after the other among the seats
/// left, who would lose most without the seats in demand first. Not thread-safe.
/// </summary>
internal sealed class GreedySeating(CohortProblem problem, BundleFinder finder)
{
    private readonly double[] _open = new double[problem.Offerings.Count];
    private readonly double[] _regrets = new double[problem.Learners];
    private readonly int[] _order = new int[problem.Learners];

    /// <summary>Seats everybody in an empty plan.</summary>
    public void Seat(SeatPlan plan, SeatPrices prices, double duty)
    {
        prices.Prices.CopyTo(_open, 0);
        int waiting = 0;
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            ReadOnlySpan<int> bundle = prices.BundleOf(learner);
            if (IsContested(plan, prices, bundle))
            {
                _order[waiting++] = learner;
            }
            else
            {
                plan.Set(learner, bundle);
            }
        }

        for (int offering = 0; offering < _open.Length; offering++)
        {
            _open[offering] = prices.Demand[offering] > plan.Seats[offering] ? double.PositiveInfinity : _open[offering];
        }

        for (int place = 0; place < waiting; place++)
        {
            int learner = _order[place];
            _regrets[place] = finder.Find(learner, _open, duty) - Reduced(prices, learner, duty);
        }

        Array.Sort(_regrets, _order, 0, waiting, Comparer<double>.Default);
        for (int offering = 0; offering < _open.Length; offering++)
        {
            _open[offering] = plan.IsFull(offering) ? double.PositiveInfinity : prices.Prices[offering];
        }

        for (int place = 0; place < waiting; place++)
        {
            finder.Find(_order[place], _open, duty);
            plan.Set(_order[place], finder.Bundle);
            foreach (int option in finder.Bundle)
            {
                int offering = problem.Offering[option];
                _open[offering] = plan.IsFull(offering) ? double.PositiveInfinity : _open[offering];
            }
        }
    }

    private double Reduced(SeatPrices prices, int learner, double duty)
    {
        double sum = 0;
        foreach (int option in prices.BundleOf(learner))
        {
            sum += problem.Score[option] - prices.Prices[problem.Offering[option]] + (problem.IsMandatory[option] ? duty : 0);
        }

        return sum;
    }

    private bool IsContested(SeatPlan plan, SeatPrices prices, ReadOnlySpan<int> bundle)
    {
        foreach (int option in bundle)
        {
            int offering = problem.Offering[option];
            if (prices.Demand[offering] > plan.Seats[offering])
            {
                return true;
            }
        }

        return false;
    }
}
