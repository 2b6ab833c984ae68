using Pedagogy6P.Planning.Cohorts.Fairness;
using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>Gives the seats of the plan with the highest total by the mechanism that is asked for. Used once.</summary>
internal sealed class MechanismSeating(CohortProblem problem, CohortRequest request, CohortEffort effort)
{
    /// <summary>The plan by the mechanism; sessions are opened as in the plan with the highest total.</summary>
    public CohortSolution Of(CohortSolution best)
    {
        CohortSolution seated = request.Mechanism switch
        {
            CohortMechanism.Optimised => best,
            CohortMechanism.Fair => Fair(best),
            _ => InTurn(best),
        };
        double most = (request.ShareGivenUp * best.Score) - (best.Score - seated.Score);
        return new EnvyRelief(problem, stop: effort.Stop).Relieve(seated, most);
    }

    private CohortSolution Fair(CohortSolution best)
    {
        CohortProblem relative = problem with
        {
            Offerings = problem.Offerings with { Seats = best.Seats },
            Score = RelativeScores(),
        };
        CohortSolution fair = new CohortSolver(relative, null, null, effort).Solve();
        return With(best, fair.Options, fair.Seats);
    }

    private CohortSolution InTurn(CohortSolution best)
    {
        var plan = new SeatPlan(problem, [.. best.Seats]);
        var finder = new BundleFinder(problem);
        var turns = new TurnTaking(problem, finder);
        int[] order = TurnTaking.Order(problem.Learners, request.Rotation);
        if (request.Mechanism == CohortMechanism.Draft)
        {
            turns.Draft(plan, order);
        }
        else
        {
            turns.Dictate(plan, order);
        }

        new SeatImprover(problem, new OptionsByOffering(problem), finder, effort.Stop).EnforceMinima(plan);
        return With(best, plan.Copy(), [.. plan.Seats]);
    }

    private CohortSolution With(CohortSolution best, int[] options, int[] seats)
    {
        var plan = new SeatPlan(problem, [.. seats]);
        plan.Take(options, seats);
        return best with { Options = options, Seats = seats, Score = plan.Score(), Duties = plan.Duties() };
    }

    private double[] RelativeScores()
    {
        double[] scores = new double[problem.Options], free = new double[problem.Offerings.Count];
        var finder = new BundleFinder(problem);
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            double best = finder.Find(learner, free, 0);
            for (int option = problem.First[learner]; option < problem.First[learner + 1]; option++)
            {
                scores[option] = best > 0 ? problem.Score[option] / best : 0;
            }
        }

        return scores;
    }
}
