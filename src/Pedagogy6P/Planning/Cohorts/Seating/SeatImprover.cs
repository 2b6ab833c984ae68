using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Seating;

/// <summary>Makes plans at prices, betters them, and makes their groups large enough. Not thread-safe.</summary>
internal sealed class SeatImprover
{
    /// <summary>What a mandatory place is worth to a plan: more than all that anybody could have instead.</summary>
    public const double MandatoryWorth = 1024;

    private const int SearchesOfPlan = 8;
    private const int SearchesOfChange = 2;

    private readonly CohortProblem _problem;
    private readonly SeatMoves _moves;
    private readonly GreedySeating _greedy;
    private readonly EjectionChains _chains;
    private readonly GroupMinima _minima;
    private readonly PlanRelinking _relinking;
    private readonly double[] _prices;
    private readonly double _duty;
    private readonly CancellationToken _stop;

    public SeatImprover(CohortProblem problem, OptionsByOffering options, BundleFinder finder, CancellationToken stop)
    {
        (_problem, _stop) = (problem, stop);
        _moves = new SeatMoves(problem, finder);
        _greedy = new GreedySeating(problem, finder);
        _chains = new EjectionChains(problem, finder);
        _minima = new GroupMinima(problem, options, _moves);
        _relinking = new PlanRelinking(problem);
        _prices = new double[problem.Offerings.Count];
        _duty = problem.HasMandatory ? MandatoryWorth : 0;
    }

    /// <summary>What a plan is worth: more mandatory places first, then a higher score.</summary>
    public double Sum(SeatPlan plan) => plan.Sum(_duty);

    /// <summary>A plan at prices.</summary>
    public SeatPlan Make(SeatPrices prices, int[] seats, bool withChains)
    {
        var plan = new SeatPlan(_problem, [.. seats]);
        _greedy.Seat(plan, prices, prices.Duty);
        prices.Prices.CopyTo(_prices, 0);
        Improve(plan, prices.Duty, withChains ? SearchesOfPlan : 0);
        return plan;
    }

    /// <summary>Takes into a plan what is better in another one, mandatory places before all, and betters it again.</summary>
    public void Approach(SeatPlan plan, CohortSolution? other, SeatPrices prices)
    {
        if (other is not null && _relinking.Improve(plan, other.Options, _duty))
        {
            prices.Prices.CopyTo(_prices, 0);
            Improve(plan, prices.Duty, SearchesOfChange);
        }
    }

    /// <summary>Closes and opens offerings of a plan, and betters it.</summary>
    public void Change(SeatPlan plan, int[] closed, int[] opened, SeatPrices prices)
    {
        prices.Prices.CopyTo(_prices, 0);
        foreach (int offering in opened)
        {
            plan.Seats[offering] = _problem.Offerings.Seats[offering];
            _prices[offering] = 0;
        }

        foreach (int offering in closed)
        {
            plan.Seats[offering] = 0;
            _prices[offering] = double.PositiveInfinity;
        }

        _moves.Begin(plan, _duty, _duty);
        foreach (int offering in closed)
        {
            foreach (int learner in plan.LearnersIn(offering))
            {
                _moves.FindFree(learner, offering);
                _moves.Seat(learner, _moves.Bundle);
            }
        }

        Improve(plan, prices.Duty, SearchesOfChange);
    }

    /// <summary>Makes every group large and mixed enough, or closes it; says whether anybody moved.</summary>
    public bool EnforceMinima(SeatPlan plan)
    {
        bool any = false;
        while (_problem.HasMinima && _minima.Enforce(plan, _duty))
        {
            any = true;
        }

        return any;
    }

    private void Improve(SeatPlan plan, double guide, int searches)
    {
        Better(plan, guide, searches);
        if (EnforceMinima(plan))
        {
            plan.KeepsMinima = true;
            Better(plan, guide, searches);
            plan.KeepsMinima = false;
        }
    }

    private void Better(SeatPlan plan, double guide, int searches)
    {
        if (searches > 0)
        {
            if (_duty > 0)
            {
                _chains.Improve(plan, _prices, _duty, _duty, _problem.Learners, _stop);
            }

            _chains.Improve(plan, _prices, guide, _duty, (long)searches * _problem.Learners, _stop);
        }
    }
}
