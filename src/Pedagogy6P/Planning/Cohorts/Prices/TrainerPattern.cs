using Pedagogy6P.Planning.Cohorts.Openings;

namespace Pedagogy6P.Planning.Cohorts.Prices;

/// <summary>
/// What the candidates that one trainer runs are worth at most together: depth-first over those the trainer can run, by how far each is
/// worth the minutes it takes at prices of the trainer's weeks, which bound what is left. Not thread-safe.
/// </summary>
internal sealed class TrainerPattern
{
    private const int MostNodes = 10_000;

    private readonly int[] _candidates;
    private readonly int[] _firstWeek;
    private readonly int[][] _minutes;
    private readonly bool[][] _clashes;
    private readonly int[] _left;
    private readonly double[] _prices;
    private readonly double[] _values;
    private readonly double[] _costs;
    private readonly double[] _gains;
    private readonly int[] _order;
    private readonly double[] _rest;
    private readonly int[] _chosen;
    private readonly int[] _found;
    private int _foundCount;
    private double _best;
    private double _cut;
    private int _nodes;

    /// <param name="model">The candidates and trainers.</param>
    /// <param name="trainer">The trainer.</param>
    /// <param name="prices">Prices of the trainer's minutes by week.</param>
    public TrainerPattern(OpeningModel model, int trainer, double[] prices)
    {
        _candidates = [.. Enumerable.Range(0, model.Candidates.Length)
            .Where(candidate => model.Candidates[candidate].Trainers.Contains(trainer))];
        _firstWeek = [.. _candidates.Select(candidate => model.Candidates[candidate].FirstWeek)];
        _minutes = [.. _candidates.Select(candidate => model.Candidates[candidate].Minutes.ToArray())];
        _left = [.. model.Trainers[trainer].Left];
        _prices = prices;
        _clashes = Clashes(model);
        (_values, _costs, _gains) = (new double[_candidates.Length], new double[_candidates.Length], new double[_candidates.Length]);
        _order = [.. Enumerable.Range(0, _candidates.Length)];
        _rest = new double[_candidates.Length + 1];
        (_chosen, _found) = (new int[_candidates.Length], new int[_candidates.Length]);
    }

    /// <summary>The candidates of most worth found last.</summary>
    public ReadOnlySpan<int> Best => _found.AsSpan(0, _foundCount);

    /// <summary>Nodes of the tree looked at last.</summary>
    public int Nodes => _nodes;

    /// <summary>No candidates that the trainer can run together are worth more; right to the last unless that takes too long.</summary>
    /// <param name="values">By candidate what running it is worth.</param>
    public double Bound(ReadOnlySpan<double> values)
    {
        Price(values);
        double start = 0;
        for (int week = 0; week < _left.Length; week++)
        {
            start += _prices[week] * _left[week];
        }

        Array.Sort(_order, (one, other) => _gains[other] != _gains[one] ? _gains[other].CompareTo(_gains[one]) : one.CompareTo(other));
        for (int place = _order.Length - 1; place >= 0; place--)
        {
            _rest[place] = _rest[place + 1] + Math.Max(0, _gains[_order[place]]);
        }

        (_best, _foundCount, _cut, _nodes) = (0, 0, 0, 0);
        Extend(0, 0, 0, start);
        return Math.Max(_best, _cut);
    }

    private void Price(ReadOnlySpan<double> values)
    {
        for (int place = 0; place < _candidates.Length; place++)
        {
            double cost = 0;
            for (int week = 0; _left.Length > 0 && week < _minutes[place].Length; week++)
            {
                cost += _prices[_firstWeek[place] + week] * _minutes[place][week];
            }

            _values[place] = values[_candidates[place]];
            _costs[place] = cost;
            _gains[place] = _values[place] - cost;
        }
    }

    // time: what the minutes left cost.
    private void Extend(int from, int count, double value, double time)
    {
        if (value > _best)
        {
            Keep(value, count);
        }

        for (int place = from; place < _order.Length; place++)
        {
            double loss = Math.Min(0, _gains[_order[place]]);
            if (value + time + _rest[place] + loss <= _best)
            {
                return;
            }

            int candidate = _order[place];
            if (_values[candidate] <= 0 || !Fits(candidate, count))
            {
                continue;
            }

            if (_nodes++ >= MostNodes)
            {
                _cut = Math.Max(_cut, value + time + _rest[place]);
                return;
            }

            _chosen[count] = candidate;
            Use(candidate, -1);
            Extend(place + 1, count + 1, value + _values[candidate], time - _costs[candidate]);
            Use(candidate, 1);
        }
    }

    private void Keep(double value, int count)
    {
        (_best, _foundCount) = (value, count);
        for (int place = 0; place < count; place++)
        {
            _found[place] = _candidates[_chosen[place]];
        }
    }

    private bool Fits(int candidate, int count)
    {
        for (int place = 0; place < count; place++)
        {
            if (_clashes[candidate][_chosen[place]])
            {
                return false;
            }
        }

        for (int week = 0; _left.Length > 0 && week < _minutes[candidate].Length; week++)
        {
            if (_minutes[candidate][week] > _left[_firstWeek[candidate] + week])
            {
                return false;
            }
        }

        return true;
    }

    private void Use(int candidate, int sign)
    {
        for (int week = 0; _left.Length > 0 && week < _minutes[candidate].Length; week++)
        {
            _left[_firstWeek[candidate] + week] += sign * _minutes[candidate][week];
        }
    }

    private bool[][] Clashes(OpeningModel model)
    {
        var places = _candidates.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        bool[][] clashes = [.. _candidates.Select(_ => new bool[_candidates.Length])];
        foreach ((int one, int other) in model.Clashes)
        {
            if (places.TryGetValue(one, out int first) && places.TryGetValue(other, out int second))
            {
                clashes[first][second] = clashes[second][first] = true;
            }
        }

        return clashes;
    }
}
