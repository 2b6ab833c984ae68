using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Repairs;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Planning.Cohorts.WhatIfs;

/// <summary>
/// A plan kept and bettered by more supply: closed candidates are opened where trainers have time for them, those first that are worth most
/// at the prices there are, then learners move to seats that are free. Used once.
/// </summary>
internal sealed class AddedSupply(CohortProblem problem, CohortSupply? supply, CancellationToken stop)
{
    /// <summary>The plan bettered; seats that nobody can have any more are given up.</summary>
    /// <param name="before">The plan before.</param>
    /// <param name="named">Its ids as numbers of the problem.</param>
    /// <param name="anew">A plan of the problem, of which the prices are taken.</param>
    public CohortSolution Better(CohortPlan before, NamedSeats named, CohortSolution anew)
    {
        var plan = new SeatPlan(problem, named.Seats(before));
        plan.Take(named.Options(before), [.. plan.Seats]);
        var finder = new BundleFinder(problem);
        var options = new OptionsByOffering(problem);
        var prices = new SeatPrices(problem, [.. plan.Seats], finder);
        prices.StartFrom(anew.Prices, anew.Duty);
        prices.Look(duties: 0);
        int[] trainerOf = named.TrainerOf(before);
        int[] opened = supply is null ? [] : Open(supply, trainerOf, new SessionWorth(problem, options, finder), prices);
        new SeatImprover(problem, options, finder, stop).Change(plan, [], opened, prices);
        return anew with
        {
            Options = plan.Copy(),
            Seats = [.. plan.Seats],
            TrainerOf = [.. trainerOf.Select((trainer, candidate) => plan.Seats[supply!.Offerings[candidate]] > 0 ? trainer : -1)],
            Score = plan.Score(),
            Duties = plan.Duties(),
        };
    }

    private int[] Open(CohortSupply supply, int[] trainerOf, SessionWorth worth, SeatPrices prices)
    {
        var state = new OpeningState(supply.Model, [.. trainerOf]);
        var opened = new List<int>();
        foreach ((int candidate, _) in Enumerable.Range(0, trainerOf.Length).Where(candidate => trainerOf[candidate] < 0)
            .Select(candidate => (candidate, WorthOf(supply.Offerings[candidate], worth, prices)))
            .Where(one => one.Item2 > 0).OrderByDescending(one => one.Item2))
        {
            foreach (int trainer in supply.Model.Candidates[candidate].Trainers)
            {
                if (!state.IsOpen(candidate) && state.Fits(candidate, trainer))
                {
                    state.Open(candidate, trainer);
                    trainerOf[candidate] = trainer;
                    opened.Add(supply.Offerings[candidate]);
                }
            }
        }

        return [.. opened];
    }

    private double WorthOf(int offering, SessionWorth worth, SeatPrices prices) =>
        worth.Of(offering, problem.Offerings.Seats[offering], prices.Prices, prices);
}
