using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Planning.Teams;

/// <summary>
/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) over divisions of learners into teams and a pool of those in none: one learner
/// moves to somebody who suits them, two change places, or a team makes room for another that is founded of its members and the pool (ruin
/// and recreate: Schrimpf et al. 2000). A learner is worth far more in a lawful team than in none, and then what their team is worth;
/// unlawful teams cost by how much they break rules, and end in the pool. Deterministic. Used once.
/// </summary>
internal sealed class TeamSearch
{
    // Worth of being in a lawful team beside the value of it, cost of a breach, and temperatures at both ends.
    private const double PlaceWorth = 4, BreachCost = 3, Hottest = 1.5, Coldest = 0.003;
    private const int StepsBetweenLooks = 1 << 16, OneFoundedIn = 4, OneAnywhereIn = 16, OneMoveIn = 4, MostLookedAt = 64;

    private readonly TeamProblem _problem;
    private readonly TeamSeating _seating;
    private readonly double[] _worths;
    private readonly int[] _one;
    private readonly int[] _other;
    private readonly int[] _free;
    private SeededRandom _random;

    /// <param name="problem">The problem, with room for a team.</param>
    /// <param name="usual">How many the first teams have if they can.</param>
    /// <param name="random">Where chance comes from.</param>
    public TeamSearch(TeamProblem problem, int usual, SeededRandom random)
    {
        (_problem, _random) = (problem, random);
        _seating = new TeamSeating(problem.Count, problem.MostTeams, problem.Size.Largest);
        _worths = new double[problem.MostTeams + 1];
        (_one, _other) = (new int[problem.Size.Largest + 1], new int[problem.Size.Largest + 1]);
        _free = new int[problem.Count];
        Begin(usual);
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

            if (_random.Next(OneFoundedIn) == 0)
            {
                Found(_random.Next(_seating.Pool), temperature);
                continue;
            }

            int learner = _random.Next(_problem.Count), team = Aim(learner);
            if (_seating[team].IsEmpty || _random.Next(OneMoveIn) == 0)
            {
                Move(learner, team, temperature);
            }
            else
            {
                Swap(learner, _seating[team][_random.Next(_seating[team].Length)], temperature);
            }
        }

        return Lawful();
    }

    private TeamDivision Lawful()
    {
        var teams = new List<int[]>();
        double total = 0;
        for (int team = 0; team < _seating.Pool; team++)
        {
            int[] members = [.. _seating[team]];
            if (members.Length > 0 && _problem.Breach(members, out double value) == 0)
            {
                teams.Add(members);
                total += members.Length * value;
            }
        }

        return new TeamDivision([.. teams], total);
    }

    // Founds one team after the other, those around learners of audiences that teams want first.
    private void Begin(int usual)
    {
        int[] order = [.. Enumerable.Range(0, _problem.Count)];
        _random.Shuffle(order);
        int team = 0;
        foreach (int learner in order.OrderBy(learner => _problem.IsWanted(learner) ? 0 : 1))
        {
            if (team < _seating.Pool && _seating.TeamOf(learner) == _seating.Pool)
            {
                ReadOnlySpan<int> members = Around(learner, team, usual, out double worth);
                team += worth > 0 && Settle(team, members, worth) ? 1 : 0;
            }
        }
    }

    // Where somebody is who suits the learner; sometimes anywhere.
    private int Aim(int learner)
    {
        ReadOnlySpan<int> partners = _problem.Pairs.Of(learner);
        return partners.IsEmpty || _random.Next(OneAnywhereIn) == 0 ? _random.Next(_seating.Pool + 1)
            : _seating.TeamOf(partners[_random.Next(partners.Length)]);
    }

    private void Move(int learner, int to, double temperature)
    {
        int from = _seating.TeamOf(learner);
        if (to == from || _seating.IsFull(to))
        {
            return;
        }

        double before = With(from, learner, -1, _one), after = With(to, -1, learner, _other);
        if (Accepts(before + after - _worths[from] - _worths[to], temperature))
        {
            _seating.Bring(learner, to);
            (_worths[from], _worths[to]) = (before, after);
        }
    }

    private void Swap(int learner, int other, double temperature)
    {
        (int here, int there) = (_seating.TeamOf(learner), _seating.TeamOf(other));
        if (here == there)
        {
            return;
        }

        double ours = With(here, learner, other, _one), theirs = With(there, other, learner, _other);
        if (Accepts(ours + theirs - _worths[here] - _worths[there], temperature))
        {
            _seating.Exchange(learner, other);
            (_worths[here], _worths[there]) = (ours, theirs);
        }
    }

    private void Found(int team, double temperature)
    {
        ReadOnlySpan<int> pool = _seating[_seating.Pool], own = _seating[team];
        if (pool.Length + own.Length > 0)
        {
            int at = _random.Next(pool.Length + own.Length);
            ReadOnlySpan<int> members = Around(at < pool.Length ? pool[at] : own[at - pool.Length], team, _problem.Size.Largest,
                out double worth);
            if (worth > 0 && Accepts(worth - _worths[team], temperature))
            {
                Settle(team, members, worth);
            }
        }
    }

    // Some of those in the pool and in a team that makes room, in random order.
    private ReadOnlySpan<int> Free(int room)
    {
        ReadOnlySpan<int> pool = _seating[_seating.Pool], own = _seating[room];
        Span<int> free = _free.AsSpan(0, pool.Length + own.Length);
        pool.CopyTo(free);
        own.CopyTo(free[pool.Length..]);
        int some = Math.Min(free.Length, MostLookedAt);
        for (int at = 0; at < some; at++)
        {
            int other = at + _random.Next(free.Length - at);
            (free[at], free[other]) = (free[other], free[at]);
        }

        return free[..some];
    }

    // A team around a learner of those in the pool and in a team that makes room, in random order: whoever betters it joins.
    private ReadOnlySpan<int> Around(int learner, int room, int most, out double worth)
    {
        ReadOnlySpan<int> free = Free(room);
        int count = 1;
        _one[0] = learner;
        worth = WorthOf(_one.AsSpan(0, count));
        foreach (int other in free)
        {
            _one[count] = other;
            ReadOnlySpan<int> larger = _one.AsSpan(0, count + 1);
            if (count < most && other != learner && _problem.Pairs.Unsuited(larger) == 0 && WorthOf(larger) is double more && more > worth)
            {
                (worth, count) = (more, count + 1);
            }
        }

        return _one.AsSpan(0, count);
    }

    private bool Settle(int team, ReadOnlySpan<int> members, double worth)
    {
        while (!_seating[team].IsEmpty)
        {
            _seating.Bring(_seating[team][0], _seating.Pool);
        }

        foreach (int member in members)
        {
            _seating.Bring(member, team);
        }

        _worths[team] = worth;
        return true;
    }

    private bool Accepts(double gain, double temperature) => gain >= 0 || _random.NextDouble() < Math.Exp(gain / temperature);

    // What a team would be worth without one and with another, if there are such. Nothing is asked of the pool.
    private double With(int team, int without, int with, int[] into)
    {
        if (team == _seating.Pool)
        {
            return 0;
        }

        int count = 0;
        foreach (int member in _seating[team])
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
}
