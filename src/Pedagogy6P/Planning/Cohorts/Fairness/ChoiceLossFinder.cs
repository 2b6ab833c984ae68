using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>Lifts one limit after the other, and sees how many first choices came true. Not thread-safe.</summary>
internal sealed class ChoiceLossFinder
{
    private const double Smallest = 1e-9;

    private readonly CohortProblem _problem;
    private readonly int[] _options;
    private readonly BundleFinder _finder;
    private readonly double[] _open;
    private readonly double[] _planned;
    private readonly double[] _free;
    private readonly LimitlessChoices _choices;

    /// <param name="problem">The problem.</param>
    /// <param name="hasTrainers">Whether it is for want of trainers that candidates stay closed.</param>
    /// <param name="solution">The plan.</param>
    /// <param name="choices">What there would be without limits of time and way.</param>
    public ChoiceLossFinder(CohortProblem problem, bool hasTrainers, CohortSolution solution, LimitlessChoices choices)
    {
        (_problem, _options) = (problem, solution.Options);
        (_finder, _choices) = (new BundleFinder(problem), choices);
        _free = new double[problem.Offerings.Count];
        _planned = [.. problem.Offerings.IsCandidate.Select((isCandidate, offering) =>
            isCandidate && hasTrainers && solution.Seats[offering] == 0 ? double.PositiveInfinity : 0)];
        _open = [.. solution.Seats.Select((seats, offering) => seats == 0
            && (problem.Offerings.IsCandidate[offering] || problem.Offerings.Seats[offering] > 0) ? double.PositiveInfinity : 0)];
    }

    /// <summary>The loss of a learner, and their first choices.</summary>
    public ChoiceLoss Find(int learner, out CohortFirstChoices first)
    {
        double own = 0;
        foreach (int option in _problem.BundleOf(_options, learner))
        {
            own += _problem.Score[option];
        }

        double free = Math.Max(own, _finder.Find(learner, _free, 0));
        first = FirstChoices(learner);
        double open = own, planned = own;
        if (free - own > Smallest)
        {
            open = Math.Max(own, _finder.Find(learner, _open, 0));
            planned = Math.Max(open, _finder.Find(learner, _planned, 0));
            free = Math.Max(planned, free);
        }
        else
        {
            free = own;
        }

        double near = Math.Max(free, _choices.Near[learner]);
        return new ChoiceLoss(own, open, planned, free, near, Math.Max(near, _choices.Anywhere[learner]));
    }

    private CohortFirstChoices FirstChoices(int learner)
    {
        int modules = 0, sessions = 0;
        foreach (int wanted in _finder.Bundle)
        {
            foreach (int option in _problem.BundleOf(_options, learner))
            {
                if (ModuleOf(option) == ModuleOf(wanted))
                {
                    modules++;
                    sessions += _problem.Score[option] >= _problem.Score[wanted] - Smallest ? 1 : 0;
                }
            }
        }

        return new CohortFirstChoices(modules == _finder.Bundle.Length ? 1 : 0, _finder.Bundle.Length, modules, sessions);
    }

    private int ModuleOf(int option) => _problem.Offerings.Module[_problem.Offering[option]];
}
