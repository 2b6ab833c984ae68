using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Seating;

/// <summary>
/// What one more seat would bring to a plan, by offering: somebody takes it, another takes what they leave, and so on, along the chain that
/// gains most (longest paths by successive approximation; Bellman 1958), and its price at most: that lies anywhere between what one more
/// brings and what one less costs. Not thread-safe.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="options">Its options by offering.</param>
/// <param name="finder">Finds bundles.</param>
internal sealed class SeatWorths(CohortProblem problem, OptionsByOffering options, BundleFinder finder)
{
    private const int MostRounds = 20;
    private const double Smallest = 1e-9;

    private readonly double[] _worths = new double[problem.Offerings.Count];
    private readonly double[] _open = new double[problem.Offerings.Count];
    private readonly int[] _raised = new int[problem.Offerings.Count];
    private readonly double[] _paid = new double[problem.Learners];
    private readonly double[] _beside = new double[problem.Learners];
    private SeatPlan _plan = null!;
    private double _duty;

    /// <summary>The worth of one more seat by offering, 0 where it is not asked for or seats are free.</summary>
    /// <param name="plan">The plan, as good as it can be made.</param>
    /// <param name="asked">Offerings to look at.</param>
    /// <param name="looked">What learners ask for at the prices of the plan.</param>
    public double[] Of(SeatPlan plan, int[] asked, SeatPrices looked)
    {
        (_plan, _duty) = (plan, looked.Duty);
        Array.Clear(_worths);
        Array.Clear(_raised);
        int[] full = [.. asked.Where(plan.IsFull)];
        for (int offering = 0; offering < _open.Length; offering++)
        {
            _open[offering] = plan.IsFull(offering) ? double.PositiveInfinity : 0;
        }

        for (int learner = 0; learner < problem.Learners; learner++)
        {
            _paid[learner] = Paid(learner, looked.Prices);
            _beside[learner] = finder.Most(problem.Most - 1, learner, looked.Prices, _duty);
        }

        (double Most, int Option, int Learner)[][] takers = [.. full.Select(offering => TakersOf(offering, looked))];
        bool any = true;
        for (int round = 1; any && round <= MostRounds; round++)
        {
            any = false;
            for (int place = 0; place < full.Length; place++)
            {
                double worth = Best(full[place], takers[place], round);
                any |= worth > _worths[full[place]] + Smallest;
                if (worth > _worths[full[place]] + Smallest)
                {
                    (_worths[full[place]], _raised[full[place]]) = (worth, round);
                }
            }
        }

        return [.. _worths];
    }

    // Who could gain by the seat, and at most how much if whatever they leave is worth its price; the most first.
    private (double Most, int Option, int Learner)[] TakersOf(int offering, SeatPrices looked)
    {
        var takers = new List<(double Most, int Option, int Learner)>();
        ReadOnlySpan<int> asked = options.Of(offering), learners = options.LearnersOf(offering);
        double[] prices = looked.Prices;
        double price = prices[offering];
        prices[offering] = 0;
        for (int place = 0; place < asked.Length; place++)
        {
            int learner = learners[place], option = asked[place];
            double now = _paid[learner];
            if (WorthOf(option) + _beside[learner] - now > Smallest && !_plan.Of(learner).Contains(option))
            {
                double most = Math.Min(price, finder.FindWith(option, learner, prices, _duty) - now);
                if (most > Smallest)
                {
                    takers.Add((most, option, learner));
                }
            }
        }

        prices[offering] = price;
        return [.. takers.OrderByDescending(taker => taker.Most).ThenBy(taker => taker.Option)];
    }

    private double Best(int offering, (double Most, int Option, int Learner)[] takers, int round)
    {
        double best = _worths[offering];
        foreach ((double most, int option, int learner) in takers)
        {
            if (most <= best)
            {
                break;
            }

            if (round == 1 || HasRaised(learner, round))
            {
                best = Math.Max(best, Math.Min(most, Gain(offering, option, learner)));
            }
        }

        return best;
    }

    private bool HasRaised(int learner, int round)
    {
        foreach (int option in _plan.Of(learner))
        {
            if (_raised[problem.Offering[option]] >= round - 1)
            {
                return true;
            }
        }

        return false;
    }

    // The learner keeps seats at what they are worth to others, or leaves them for the new one and those that are free.
    private double Gain(int offering, int option, int learner)
    {
        double now = 0;
        foreach (int own in _plan.Of(learner))
        {
            int place = problem.Offering[own];
            _open[place] = _worths[place];
            now += WorthOf(own) - _worths[place];
        }

        _open[offering] = 0;
        double gain = finder.FindWith(option, learner, _open, _duty) - now;
        _open[offering] = double.PositiveInfinity;
        foreach (int own in _plan.Of(learner))
        {
            int place = problem.Offering[own];
            _open[place] = _plan.IsFull(place) ? double.PositiveInfinity : 0;
        }

        return gain;
    }

    private double Paid(int learner, double[] prices)
    {
        double sum = 0;
        foreach (int own in _plan.Of(learner))
        {
            sum += WorthOf(own) - prices[problem.Offering[own]];
        }

        return sum;
    }

    private double WorthOf(int option) => problem.Score[option] + (problem.IsMandatory[option] ? _duty : 0);
}
