using System.Collections.Immutable;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>
/// What one more seat, session or trainer would bring to a plan: a seat what the best chain of moves from it brings; a session what those
/// gain who gain most at the prices of all others; a trainer the sessions that are closed and that they could run. Used once.
/// </summary>
internal sealed class CohortMarginals
{
    private const double Smallest = 1e-9;

    private readonly CohortProblem _problem;
    private readonly CohortSupply? _supply;
    private readonly CohortSolution _solution;
    private readonly SeatPrices _prices;
    private readonly SessionWorth _worth;
    private readonly SeatWorths _seatWorths;

    public CohortMarginals(CohortProblem problem, CohortSupply? supply, CohortSolution solution)
    {
        (_problem, _supply, _solution) = (problem, supply, solution);
        var finder = new BundleFinder(problem);
        var options = new OptionsByOffering(problem);
        _worth = new SessionWorth(problem, options, finder);
        _seatWorths = new SeatWorths(problem, options, finder);
        _prices = new SeatPrices(problem, solution.Seats, finder);
        _prices.StartFrom(solution.Prices, solution.Duty);
        _prices.Look(solution.Duties);
    }

    /// <summary>All that would bring anything, those first that bring most.</summary>
    public ImmutableArray<CohortMarginal> All() =>
    [
        .. Seats().Concat(Sessions()).Concat(Trainers()).Where(marginal => marginal.Value > Smallest)
            .OrderByDescending(marginal => marginal.Value).ThenBy(marginal => marginal.Kind)
            .ThenBy(marginal => marginal.Id, StringComparer.Ordinal),
    ];

    private IEnumerable<CohortMarginal> Seats()
    {
        int[] priced = [.. Priced()];
        var plan = new SeatPlan(_problem, [.. _solution.Seats]);
        plan.Take(_solution.Options, _solution.Seats);
        double[] worths = _seatWorths.Of(plan, priced, _prices);
        return priced.Select(offering => new CohortMarginal(CohortMarginalKind.Seat, IdOf(offering), worths[offering]));
    }

    private IEnumerable<CohortMarginal> Sessions()
    {
        foreach (int offering in Priced())
        {
            double value = _worth.Of(offering, _problem.Offerings.Seats[offering], _prices.Prices, _prices, isAnother: true);
            yield return new CohortMarginal(CohortMarginalKind.Session, IdOf(offering), value);
        }

        foreach (int offering in Closed())
        {
            yield return new CohortMarginal(CohortMarginalKind.Session, IdOf(offering), WorthOfOpening(offering));
        }
    }

    private IEnumerable<CohortMarginal> Trainers()
    {
        if (_supply is null)
        {
            yield break;
        }

        OpeningModel model = _supply.Model;
        double[] worths = [.. _supply.Offerings.Select(offering => _solution.Seats[offering] == 0 ? WorthOfOpening(offering) : 0)];
        for (int trainer = 0; trainer < model.Trainers.Length; trainer++)
        {
            double[] own = [.. worths.Select((worth, candidate) => model.Candidates[candidate].Trainers.Contains(trainer) ? worth : 0)];
            int place = trainer;
            var alone = model with
            {
                Candidates = [.. model.Candidates.Select(candidate => candidate with
                {
                    Trainers = candidate.Trainers.Contains(place) ? [place] : [],
                })],
            };
            ImmutableArray<int> opened = GreedyOpener.Open(alone, own, null).TrainerOf;
            yield return new CohortMarginal(CohortMarginalKind.Trainer, model.Trainers[trainer].TrainerId,
                own.Where((_, candidate) => opened[candidate] >= 0).Sum());
        }
    }

    private double WorthOfOpening(int offering) =>
        _worth.Of(offering, _problem.Offerings.Seats[offering], _prices.Prices, _prices);

    private IEnumerable<int> Priced() => Enumerable.Range(0, _problem.Offerings.Count)
        .Where(offering => double.IsFinite(_prices.Prices[offering]) && _prices.Prices[offering] > Smallest);

    private IEnumerable<int> Closed() => Enumerable.Range(0, _problem.Offerings.Count)
        .Where(offering => _problem.Offerings.IsCandidate[offering] && _solution.Seats[offering] == 0
            && _problem.Offerings.Seats[offering] > 0);

    private string IdOf(int offering) => _problem.Offerings.SessionId[offering]!;
}
