using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>Finds a plan and a bound for a problem. Used once; not thread-safe.</summary>
internal sealed class CohortSolver
{
    private const int LooksBetweenPlans = 10;
    private const int LooksBeforeChains = 50;
    private const int ShareForMandatory = 5;
    private const int LooksBetweenOpenings = 25;
    private const double ShareForTime = 0.15;
    private const double ShareForAllCandidates = 0.4;
    private const double Hope = 0.4; // what of the gap better plans will close, about
    private const double ShareForExchanges = 0.9;
    private const double TieBreak = 1e-6;
    private const double AlmostOne = 0.999;
    private const ulong Seed = 20261129;

    private readonly CohortProblem _problem;
    private readonly CohortSupply? _supply;
    private readonly ICohortOpener? _opener;
    private readonly CohortEffort _effort;
    private readonly BundleFinder _finder;
    private readonly OptionsByOffering _options;
    private readonly SeatImprover _improver;
    private CohortSolution? _best;
    private double _sum = double.NegativeInfinity;

    public CohortSolver(CohortProblem problem, CohortSupply? supply, ICohortOpener? opener, CohortEffort effort)
    {
        (_problem, _supply, _opener, _effort) = (problem, supply, opener, effort);
        _finder = new BundleFinder(problem);
        _options = new OptionsByOffering(problem);
        _improver = new SeatImprover(problem, _options, _finder, effort.Stop);
    }

    private double Enough => _effort.WholeScores ? AlmostOne : _effort.Enough * _best!.Score;

    private bool IsOver => IsPast(1);

    private bool IsPast(double share) => _effort.Stop.IsCancellationRequested || _finder.Searches >= share * _effort.Searches;

    /// <summary>The best plan found.</summary>
    public CohortSolution Solve()
    {
        SeatMandatory();
        double bound = _supply is null ? Solve([.. _problem.Offerings.Seats], [], null, _effort.Looks).Bound : SolveWithCandidates(_supply);
        return _best! with { Bound = Math.Max(double.IsFinite(bound) ? bound : Limitless(), _best.Score) };
    }

    // What all would have together were no seat ever taken: with too little work for a look at prices it is all that is known.
    private double Limitless()
    {
        double[] free = new double[_problem.Offerings.Count];
        return Enumerable.Range(0, _problem.Learners).Sum(learner => _finder.Find(learner, free, 0));
    }

    // First as many mandatory places as can be, whatever they score; then all else beside them.
    private void SeatMandatory()
    {
        if (!_problem.HasMandatory)
        {
            return;
        }

        CohortProblem mandatory = _problem with
        {
            Score = [.. _problem.IsMandatory.Select(isMandatory => isMandatory ? 1.0 : 0)],
            IsMandatory = new bool[_problem.Options],
        };
        CohortEffort effort = _effort with { Searches = _effort.Searches / ShareForMandatory, WholeScores = true, Progress = null };
        CohortSolution most = new CohortSolver(mandatory, _supply, _opener, effort).Solve();
        var plan = new SeatPlan(_problem, [.. most.Seats]);
        plan.Take(most.Options, most.Seats);
        var prices = new SeatPrices(_problem, most.Seats, _finder);
        _improver.Change(plan, [], [], prices);
        Keep(prices, plan, [.. most.TrainerOf]);
    }

    // Prices while all candidates may be opened say which to open first; then some are exchanged for others; the best are seated with care.
    private double SolveWithCandidates(CohortSupply supply)
    {
        var candidates = new CandidateSupply(supply.Model, supply.Offerings, _problem.Offerings.Seats);
        SeatPrices all = PriceAll(supply, candidates);
        all.Restart();
        double rest = all.Look(_best!.Duties) - all.OfCandidates;
        double[] worths = Worths(supply, all);
        Opening start = OpenBy(supply, all, candidates);
        Opening open = _opener?.Open(supply.Model, worths, start, _effort.Stop) ?? start;
        all.Lower(rest + open.Bound);
        SeatPrices prices = Solve(SeatsOf(supply, open.TrainerOf), open.TrainerOf, all, _effort.LooksOfRound);
        if (!open.TrainerOf.SequenceEqual(start.TrainerOf))
        {
            prices = Solve(SeatsOf(supply, start.TrainerOf), start.TrainerOf, all, _effort.LooksOfRound);
        }

        prices = Exchange(supply, prices);
        Solve(SeatsOf(supply, [.. _best.TrainerOf]), [.. _best.TrainerOf], prices, _effort.Looks);
        return all.Bound;
    }

    // First prices of trainers' time, which are cheap to find; from them prices at which trainers run whole candidates.
    private SeatPrices PriceAll(CohortSupply supply, CandidateSupply candidates)
    {
        var all = new SeatPrices(_problem, _problem.Offerings.Seats, _finder, candidates);
        for (int look = 0; look == 0 || (look < _effort.Looks && !IsPast(ShareForAllCandidates) && !all.HasConverged); look++)
        {
            if (look % LooksBetweenOpenings == 0)
            {
                all.Look(_best?.Duties ?? 0);
                Opening opening = OpenBy(supply, all, candidates);
                Keep(all, _improver.Make(all, SeatsOf(supply, opening.TrainerOf), withChains: false), opening.TrainerOf);
            }

            double hoped = double.IsFinite(all.Bound) ? Hope * (all.Bound - _best!.Score) : 0;
            all.Step(_best!.Duties, _best.Score + hoped);
            if (candidates.Rights is null && (all.HasConverged || IsPast(ShareForTime)))
            {
                all.Sharpen(_best.Duties);
            }
        }

        return all;
    }

    // What trainers run on average, where that is known; else what is worth most.
    private static Opening OpenBy(CohortSupply supply, SeatPrices all, CandidateSupply candidates)
    {
        double[] worths = Worths(supply, all);
        if (candidates.Rights is not RunPrices rights)
        {
            return GreedyOpener.Open(supply.Model, worths, candidates.Trainers.Cost);
        }

        double[] shares = [.. worths.Select((worth, candidate) => rights.Share(candidate) + (TieBreak * worth))];
        Opening open = GreedyOpener.Open(supply.Model, shares, (candidate, trainer) => 1 - rights.Share(candidate, trainer));
        return open with { Bound = worths.Sum() };
    }

    // Starts from the best opening so far, then from that without some trainers; returns the last prices.
    private SeatPrices Exchange(CohortSupply supply, SeatPrices prices)
    {
        var random = new SeededRandom(Seed);
        ImmutableArray<int> opened = [.. _best!.TrainerOf];
        double value = double.NegativeInfinity;
        for (int round = 0; !IsPast(ShareForExchanges) && round < _effort.Rounds; round++)
        {
            ImmutableArray<int> from = round == 0 ? opened : Without(opened, Some(ref random, supply.Model.Trainers.Length));
            SeatPrices kept = prices;
            double most = double.NegativeInfinity;
            double ValueOf(ImmutableArray<int> some)
            {
                int[] seats = SeatsOf(supply, some);
                SeatPrices last = PricesOf(seats, kept, LooksBetweenPlans);
                last.Restart();
                last.Look(_best!.Duties);
                SeatPlan plan = _improver.Make(last, seats, withChains: true);
                double sum = _improver.Sum(plan);
                Keep(last, plan, some);
                (most, kept) = sum > most ? (sum, last) : (most, kept);
                return sum;
            }

            ImmutableArray<int> found = new OpeningSearch(supply.Model).Improve(from, ValueOf, _ => Revalued(supply, kept),
                () => IsPast(ShareForExchanges));
            if (most > value)
            {
                (value, opened) = (most, found);
                prices = Solve(SeatsOf(supply, opened), opened, kept, _effort.LooksOfRound);
            }
        }

        return prices;
    }

    private static int[] Some(ref SeededRandom random, int trainers)
    {
        int count = Math.Min(trainers, 1 + random.Next(3));
        return [.. Enumerable.Range(0, trainers).OrderBy(KeyOf(ref random, trainers).ElementAt).Take(count)];
    }

    private static double[] KeyOf(ref SeededRandom random, int count)
    {
        double[] keys = new double[count];
        foreach (ref double key in keys.AsSpan())
        {
            key = random.NextDouble();
        }

        return keys;
    }

    private static ImmutableArray<int> Without(ImmutableArray<int> opened, int[] trainers) =>
        [.. opened.Select(trainer => trainers.Contains(trainer) ? -1 : trainer)];

    private SeatPrices PricesOf(int[] seats, SeatPrices start, int looks)
    {
        var prices = new SeatPrices(_problem, seats, _finder);
        prices.StartFrom(start);
        for (int look = 0; look < looks && !IsOver; look++)
        {
            prices.Step(_best!.Duties, _best.Score);
        }

        return prices;
    }

    private double[] Revalued(CohortSupply supply, SeatPrices prices)
    {
        var worth = new SessionWorth(_problem, _options, _finder);
        prices.Restart();
        prices.Look(_best!.Duties);
        return [.. supply.Offerings.Select(offering => IsOver ? 0
            : worth.Of(offering, _problem.Offerings.Seats[offering], prices.Prices, prices))];
    }

    private static double[] Worths(CohortSupply supply, SeatPrices prices) =>
        [.. supply.Offerings.Select(offering => prices.Seats[offering] == 0 ? 0 : prices.Prices[offering] * prices.Seats[offering])];

    private int[] SeatsOf(CohortSupply supply, ImmutableArray<int> trainerOf)
    {
        int[] seats = [.. _problem.Offerings.Seats];
        for (int candidate = 0; candidate < supply.Offerings.Length; candidate++)
        {
            seats[supply.Offerings[candidate]] = trainerOf[candidate] < 0 ? 0 : seats[supply.Offerings[candidate]];
        }

        return seats;
    }

    // Prices and plans for seats that stay as they are.
    private SeatPrices Solve(int[] seats, ImmutableArray<int> trainerOf, SeatPrices? start, int looks)
    {
        var prices = new SeatPrices(_problem, seats, _finder);
        if (start is not null)
        {
            prices.StartFrom(start);
        }

        int warm = start is null ? LooksBeforeChains : LooksBetweenPlans;
        for (int look = 0; look <= looks; look++)
        {
            bool isLast = look == looks || IsOver || prices.HasConverged;
            if (look % LooksBetweenPlans == 0 || isLast)
            {
                // Plans at the best prices, and, as those hardly move in the end, in turn at those in force.
                if (isLast || look / LooksBetweenPlans % 2 == 0)
                {
                    prices.Restart();
                }

                prices.Look(_best?.Duties ?? 0);
                bool withChains = look >= warm || isLast;
                SeatPlan plan = _improver.Make(prices, seats, withChains);
                if (withChains)
                {
                    _improver.Approach(plan, _best, prices);
                }

                Keep(prices, plan, trainerOf);
            }

            if (isLast || (start is null && prices.Bound - _best!.Score <= Enough))
            {
                break;
            }

            prices.Step(_best!.Duties, _best.Score);
        }

        return prices;
    }

    // Keeps a plan if it is the best.
    private void Keep(SeatPrices prices, SeatPlan plan, ImmutableArray<int> trainerOf)
    {
        if (_improver.Sum(plan) is var sum && sum > _sum)
        {
            _sum = sum;
            _best = new CohortSolution
            {
                Options = plan.Copy(),
                Seats = [.. plan.Seats],
                TrainerOf = [.. trainerOf.Select((trainer, candidate) => plan.Seats[_supply!.Offerings[candidate]] > 0 ? trainer : -1)],
                Prices = [.. prices.Prices],
                Duty = prices.Duty,
                Score = plan.Score(),
                Duties = plan.Duties(),
            };
        }

        _effort.Progress?.Invoke(_finder.Searches);
    }
}
