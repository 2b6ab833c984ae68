using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>
/// Finds exchanges after which a learner would no longer envy: the learner takes a seat, who had it takes the best of what is free, or one
/// that is not and that they ask for at the prices there are, and who had that one takes the best of what is free. Nobody but the learner
/// may begin to envy, as far as the bundles there were say, and nobody loses a mandatory seat. Not thread-safe.
/// </summary>
internal sealed class SeatExchanges
{
    private const long ComparisonsOfSearch = 32;

    private readonly CohortProblem _problem;
    private readonly SeatPlan _plan;
    private readonly EnvyWatch _watch;
    private readonly BundleFinder _finder;
    private readonly SeatMoves _moves;
    private readonly double[] _prices;
    private readonly long _work;
    private readonly List<(int Learner, int[] Before)> _seated = [];
    private readonly List<SeatExchange> _found = [];
    private double _most;

    /// <param name="problem">The problem.</param>
    /// <param name="plan">The plan, which is as before after every search.</param>
    /// <param name="prices">Prices by offering.</param>
    /// <param name="watch">Who envies in the plan.</param>
    /// <param name="work">Bundles that learners may be compared with; to look for one counts as much as some comparisons.</param>
    public SeatExchanges(CohortProblem problem, SeatPlan plan, double[] prices, EnvyWatch watch, long work)
    {
        (_problem, _plan, _watch, _prices, _work) = (problem, plan, watch, [.. prices], work);
        _finder = new BundleFinder(problem);
        _moves = new SeatMoves(problem, _finder);
        double duty = problem.HasMandatory ? SeatImprover.MandatoryWorth : 0;
        _moves.Begin(plan, duty, duty);
    }

    /// <summary>Whether the work is done.</summary>
    public bool IsOver => _watch.Checks + (ComparisonsOfSearch * _finder.Searches) >= _work;

    /// <summary>Exchanges that a learner would no longer envy after, those first that lose least.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="most">Most that an exchange may lose.</param>
    public IEnumerable<SeatExchange> For(int learner, double most)
    {
        _most = most;
        _found.Clear();
        for (int option = _problem.First[learner]; option < _problem.First[learner + 1]; option++)
        {
            if (TakesWith(learner, option, closed: -1))
            {
                Free(option, chain: true);
                Return();
            }
        }

        return [.. _found.OrderBy(exchange => exchange.Loss)];
    }

    /// <summary>Gives learners other options; returns what they had.</summary>
    public int[][] Seat(int[] learners, int[][] bundles)
    {
        int[][] before = [.. learners.Select(learner => _plan.Of(learner).ToArray())];
        for (int place = 0; place < learners.Length; place++)
        {
            _moves.Seat(learners[place], bundles[place]);
        }

        return before;
    }

    // One of those who have a seat leaves it, where more than one have it.
    private void Free(int option, bool chain)
    {
        int offering = _problem.Offering[option];
        if (_plan.Sitting(offering) <= _plan.Seats[offering])
        {
            Add();
            return;
        }

        foreach (int sitter in _plan.LearnersIn(offering))
        {
            if (IsOver || _seated.Exists(one => one.Learner == sitter))
            {
                continue;
            }

            _moves.FindFree(sitter, offering);
            if (Takes(sitter))
            {
                Add();
                Return();
            }

            foreach (int target in chain ? Asked(sitter, offering) : [])
            {
                if (TakesWith(sitter, target, offering))
                {
                    Free(target, chain: false);
                    Return();
                }
            }
        }
    }

    // Options that a learner asks for at the prices and that are not free.
    private int[] Asked(int learner, int closed)
    {
        double price = _prices[closed];
        _prices[closed] = double.PositiveInfinity;
        _finder.Find(learner, _prices, 0);
        _prices[closed] = price;
        return [.. _finder.Bundle.ToArray().Where(option =>
            _plan.IsFull(_problem.Offering[option]) && _plan.Of(learner).IndexOf(option) < 0)];
    }

    private bool TakesWith(int learner, int option, int closed) => _plan.Seats[_problem.Offering[option]] > 0
        && _plan.Of(learner).IndexOf(option) < 0
        && double.IsFinite(_moves.FindWith(option, learner, closed)) && Takes(learner);

    // Seats a learner in what was found where that is good enough for them, and not too dear.
    private bool Takes(int learner)
    {
        ReadOnlySpan<int> bundle = _moves.Bundle, before = _plan.Of(learner);
        bool mayEnvy = _seated.Count > 0 && _watch.IsEnvious(learner);
        if (Loss() + _plan.Worth(before, 0) - _plan.Worth(bundle, 0) > _most || Duties(bundle) < Duties(before)
            || (!mayEnvy && _plan.Worth(bundle, 0) + EnvyFinder.Smallest < _watch.Bar(learner)))
        {
            return false;
        }

        _seated.Add((learner, before.ToArray()));
        _moves.Seat(learner, bundle);
        return true;
    }

    private void Return()
    {
        (int learner, int[] before) = _seated[^1];
        _moves.Seat(learner, before);
        _seated.RemoveAt(_seated.Count - 1);
    }

    private void Add()
    {
        if (_seated.TrueForAll(one => KeepsGroups(_plan.Of(one.Learner)) && KeepsGroups(one.Before)))
        {
            _found.Add(new SeatExchange([.. _seated.Select(one => one.Learner)],
                [.. _seated.Select(one => _plan.Of(one.Learner).ToArray())], Loss()));
        }
    }

    private double Loss()
    {
        double loss = 0;
        foreach ((int learner, int[] before) in _seated)
        {
            loss += _plan.Worth(before, 0) - _plan.Worth(_plan.Of(learner), 0);
        }

        return loss;
    }

    private bool KeepsGroups(ReadOnlySpan<int> bundle)
    {
        if (_problem.HasMinima)
        {
            foreach (int option in bundle)
            {
                int offering = _problem.Offering[option];
                if (_plan.Sitting(offering) > 0 && _plan.IsShort(offering))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private int Duties(ReadOnlySpan<int> bundle)
    {
        int duties = 0;
        foreach (int option in bundle)
        {
            duties += _problem.IsMandatory[option] ? 1 : 0;
        }

        return duties;
    }
}
