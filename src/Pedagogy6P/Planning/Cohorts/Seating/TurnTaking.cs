using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Seating;

/// <summary>
/// Seats learners in turn: one seat a turn, in an order that is reversed from round to round (a draft), or all of theirs at once (serial
/// dictatorship). Mandatory modules come first. Not thread-safe.
/// </summary>
internal sealed class TurnTaking(CohortProblem problem, BundleFinder finder)
{
    private readonly double _duty = problem.HasMandatory ? SeatImprover.MandatoryWorth : 0;

    /// <summary>Learners in their order, moved on by so many places.</summary>
    public static int[] Order(int learners, int rotation) =>
        [.. Enumerable.Range(0, learners).Select(place => (int)((place + (long)rotation) % Math.Max(1, learners)))];

    /// <summary>Everybody in turn takes all of their seats.</summary>
    public void Dictate(SeatPlan plan, int[] order)
    {
        double[] open = [.. plan.Seats.Select(seats => seats == 0 ? double.PositiveInfinity : 0)];
        foreach (int learner in order)
        {
            finder.Find(learner, open, _duty);
            plan.Set(learner, finder.Bundle);
            foreach (int option in finder.Bundle)
            {
                int offering = problem.Offering[option];
                open[offering] = plan.IsFull(offering) ? double.PositiveInfinity : 0;
            }
        }
    }

    /// <summary>Everybody in turn takes one seat, as often as there are modules for each.</summary>
    public void Draft(SeatPlan plan, int[] order)
    {
        for (int round = 0; round < problem.Most; round++)
        {
            foreach (int learner in round % 2 == 0 ? order : order.Reverse())
            {
                Pick(plan, learner);
            }
        }
    }

    private void Pick(SeatPlan plan, int learner)
    {
        (int best, double most) = (-1, 0);
        for (int option = problem.First[learner]; option < problem.First[learner + 1]; option++)
        {
            double worth = problem.Score[option] + (problem.IsMandatory[option] ? _duty : 0);
            if (worth > most && !plan.IsFull(problem.Offering[option])
                && BundleRules.Obstacle(problem, learner, plan.Of(learner), option) is null)
            {
                (best, most) = (option, worth);
            }
        }

        if (best >= 0)
        {
            plan.Set(learner, [.. plan.Of(learner), best]);
        }
    }
}
