using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Seating;

/// <summary>
/// What a learner could move to in a plan: the best among free seats and their own. Says what that is worth to the plan, where a mandatory
/// module may count for more than to the learner who looks. Not thread-safe.
/// </summary>
internal sealed class SeatMoves(CohortProblem problem, BundleFinder finder)
{
    private readonly double[] _open = new double[problem.Offerings.Count];
    private SeatPlan _plan = null!;
    private double _guide;
    private double _duty;

    /// <summary>The options found last.</summary>
    public ReadOnlySpan<int> Bundle => finder.Bundle;

    /// <summary>Begins with a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="guide">What a mandatory module is worth besides its score to who looks for seats.</param>
    /// <param name="duty">What it is worth to the plan.</param>
    public void Begin(SeatPlan plan, double guide, double duty)
    {
        (_plan, _guide, _duty) = (plan, guide, duty);
        for (int offering = 0; offering < _open.Length; offering++)
        {
            Look(offering);
        }
    }

    /// <summary>What the seats of a learner are worth to the plan.</summary>
    public double Worth(int learner) => _plan.Worth(_plan.Of(learner), _duty);

    /// <summary>Whether a group would be too small without the learner, who would have other options, or with nobody else.</summary>
    public bool Breaks(int learner, ReadOnlySpan<int> bundle)
    {
        if (!_plan.KeepsMinima)
        {
            return false;
        }

        foreach (int option in _plan.Of(learner))
        {
            if (!bundle.Contains(option) && _plan.IsNeeded(learner, problem.Offering[option]))
            {
                return true;
            }
        }

        foreach (int option in bundle)
        {
            if (_plan.IsTooFewFor(problem.Offering[option], learner))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gives a learner other options.</summary>
    public void Seat(int learner, ReadOnlySpan<int> bundle)
    {
        Span<int> touched = stackalloc int[problem.Most];
        int count = _plan.Of(learner).Length;
        for (int place = 0; place < count; place++)
        {
            touched[place] = problem.Offering[_plan.Of(learner)[place]];
        }

        _plan.Set(learner, bundle);
        foreach (int offering in touched[..count])
        {
            Look(offering);
        }

        foreach (int option in bundle)
        {
            Look(problem.Offering[option]);
        }
    }

    private void Look(int offering) => _open[offering] = _plan.IsFull(offering) ? double.PositiveInfinity : 0;

    /// <summary>The best bundle among free seats and the learner's own, but for one offering; −1 for none.</summary>
    public double FindFree(int learner, int closed)
    {
        OpenOwn(learner, closed);
        finder.Find(learner, _open, _guide);
        double value = _plan.Worth(finder.Bundle, _duty);
        CloseOwn(learner);
        if (closed >= 0)
        {
            Look(closed);
        }

        return value;
    }

    /// <summary>The best such bundle with some option in it, which need not be free; −∞ when the learner cannot take it.</summary>
    public double FindWith(int option, int learner, int closed)
    {
        OpenOwn(learner, closed);
        int target = problem.Offering[option];
        double known = _open[target];
        _open[target] = 0;
        double value = finder.FindWith(option, learner, _open, _guide);
        value = double.IsNegativeInfinity(value) ? value : _plan.Worth(finder.Bundle, _duty);
        _open[target] = known;
        CloseOwn(learner);
        if (closed >= 0)
        {
            Look(closed);
        }

        return value;
    }

    private void OpenOwn(int learner, int closed)
    {
        foreach (int option in _plan.Of(learner))
        {
            _open[problem.Offering[option]] = 0;
        }

        if (closed >= 0)
        {
            _open[closed] = double.PositiveInfinity;
        }
    }

    private void CloseOwn(int learner)
    {
        foreach (int option in _plan.Of(learner))
        {
            Look(problem.Offering[option]);
        }
    }
}
