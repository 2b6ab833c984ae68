using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Planning.Teams;

/// <summary>
/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) over divisions of learners into so many teams and a pool of those in none:
/// two learners change places, or one moves. A learner is worth far more in a lawful team than in none, and then what their team is worth;
/// unlawful teams cost by how much they break rules. Deterministic. Not thread-safe.
/// </summary>
internal sealed class TeamSearch
{
    // Worth of being in a lawful team beside the value of it, cost of a breach, and temperatures at both ends.
    private const double PlaceWorth = 4, BreachCost = 3, Hottest = 0.6, Coldest = 0.002;
    private const int StepsBetweenLooks = 1 << 16, OneMoveIn = 4, OneFreeIn = 16;

    private readonly TeamProblem _problem;
    private readonly int[][] _members;
    private readonly int[] _sizes;
    private readonly double[] _worths;
    private readonly int[] _teamOf;
    private readonly int[] _placeIn;
    private readonly int[] _one;
    private readonly int[] _other;
    private readonly int _pool;
    private SeededRandom _random;

    /// <param name="problem">The problem.</param>
    /// <param name="teams">How many teams at most, 1 or more.</param>
    /// <param name="random">Where chance comes from.</param>
    public TeamSearch(TeamProblem problem, int teams, SeededRandom random)
    {
        (_problem, _pool, _random) = (problem, teams, random);
        _members = [.. Enumerable.Range(0, teams + 1).Select(team => new int[team == teams ? problem.Count : problem.Size.Largest])];
        _sizes = new int[teams + 1];
        _worths = new double[teams + 1];
        _teamOf = new int[problem.Count];
        _placeIn = new int[problem.Count];
        (_one, _other) = (new int[problem.Size.Largest + 1], new int[problem.Size.Largest + 1]);
        Deal();
    }

    /// <summary>Looks for a good division.</summary>
    public TeamDivision Run(long steps, CancellationToken cancellationToken)
    {
        double cooling = Math.Pow(Coldest / Hottest, 1.0 / Math.Max(1, steps)), temperature = Hottest;
        for (long step = 0; step < steps; step++, temperature *= cooling)
        {
            if (step % StepsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            int learner = _random.Next(_problem.Count);
            ReadOnlySpan<int> partners = _problem.Pairs.Of(learner);
            int team = partners.IsEmpty || _random.Next(OneFreeIn) == 0 ? _random.Next(_pool + 1)
                : _teamOf[partners[_random.Next(partners.Length)]];
            if (_sizes[team] == 0 || _random.Next(OneMoveIn) == 0)
            {
                Move(learner, team, temperature);
            }
            else
            {
                Swap(learner, _members[team][_random.Next(_sizes[team])], temperature);
            }
        }

        return Lawful();
    }

    private TeamDivision Lawful()
    {
        var teams = new List<int[]>();
        double total = 0;
        for (int team = 0; team < _pool; team++)
        {
            int[] members = [.. _members[team].AsSpan(0, _sizes[team])];
            if (members.Length > 0 && _problem.Breach(members, out double value) == 0)
            {
                teams.Add(members);
                total += members.Length * value;
            }
        }

        return new TeamDivision([.. teams], total);
    }

    // One after the other into the teams in turn, those of audiences that teams want first; the pool takes who is too many.
    private void Deal()
    {
        int[] order = [.. Enumerable.Range(0, _problem.Count)];
        _random.Shuffle(order);
        int[] dealt = [.. order.OrderBy(learner => _problem.IsWanted(learner) ? 0 : 1)];
        for (int at = 0; at < dealt.Length; at++)
        {
            Put(dealt[at], at / _pool < _problem.Size.Largest ? at % _pool : _pool);
        }

        for (int team = 0; team < _pool; team++)
        {
            _worths[team] = WorthOf(_members[team].AsSpan(0, _sizes[team]));
        }
    }

    private void Move(int learner, int to, double temperature)
    {
        int from = _teamOf[learner];
        if (to == from || (to < _pool && _sizes[to] == _problem.Size.Largest))
        {
            return;
        }

        double before = With(from, learner, -1, _one), after = With(to, -1, learner, _other);
        if (Accepts(before + after - _worths[from] - _worths[to], temperature))
        {
            Take(learner);
            Put(learner, to);
            (_worths[from], _worths[to]) = (before, after);
        }
    }

    private void Swap(int learner, int other, double temperature)
    {
        int here = _teamOf[learner], there = _teamOf[other];
        if (here == there)
        {
            return;
        }

        double ours = With(here, learner, other, _one), theirs = With(there, other, learner, _other);
        if (Accepts(ours + theirs - _worths[here] - _worths[there], temperature))
        {
            Take(learner);
            Take(other);
            Put(learner, there);
            Put(other, here);
            (_worths[here], _worths[there]) = (ours, theirs);
        }
    }

    private bool Accepts(double gain, double temperature) => gain >= 0 || _random.NextDouble() < Math.Exp(gain / temperature);

    // What a team would be worth without one and with another, if there are such. Nothing is asked of the pool.
    private double With(int team, int without, int with, int[] into)
    {
        if (team == _pool)
        {
            return 0;
        }

        int count = 0;
        foreach (int member in _members[team].AsSpan(0, _sizes[team]))
        {
            into[count] = member;
            count += member == without ? 0 : 1;
        }

        if (with >= 0)
        {
            into[count++] = with;
        }

        return WorthOf(into.AsSpan(0, count));
    }

    private double WorthOf(ReadOnlySpan<int> members)
    {
        if (members.IsEmpty)
        {
            return 0;
        }

        double breach = _problem.Breach(members, out double value);
        return breach > 0 ? -BreachCost * breach : members.Length * (PlaceWorth + value);
    }

    private void Take(int learner)
    {
        int team = _teamOf[learner], last = --_sizes[team], moved = _members[team][last];
        _members[team][_placeIn[learner]] = moved;
        _placeIn[moved] = _placeIn[learner];
    }

    private void Put(int learner, int team)
    {
        _members[team][_sizes[team]] = learner;
        (_teamOf[learner], _placeIn[learner]) = (team, _sizes[team]++);
    }
}
