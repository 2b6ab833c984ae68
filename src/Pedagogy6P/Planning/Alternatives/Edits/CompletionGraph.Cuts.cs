using System.Numerics;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <content>What modules cost with what they stand on, and the cuts of which one module is needed.</content>
internal sealed partial class CompletionGraph
{
    // What modules cost with their dearest lack, or with all of them, in rising order (Knuth, 1977), until the dearest goal is reached: its
    // cost; infinite when some is not within the limit. Without goals all are settled.
    private double Settle(bool adds, double limit, out int dearest)
    {
        Array.Fill(_least, double.PositiveInfinity);
        Array.Copy(_lacks, _missing, _lacks.Length);
        Array.Clear(_sums);
        Array.Clear(_isReached);
        _next.Clear();
        Steps += _roots.Length;
        foreach (int place in _roots)
        {
            Reach(place, _left[place], limit);
        }

        ulong goals = _goals.Count == MostGoals ? ulong.MaxValue : (1UL << _goals.Count) - 1;
        dearest = None;
        bool hasGoals = goals != 0;
        while (_next.TryDequeue(out int place, out double cost))
        {
            _least[place] = cost;
            if ((goals & _goalsOf[place]) is var reached and not 0)
            {
                dearest = BitOperations.TrailingZeroCount(reached);
                goals &= ~reached;
            }

            if (hasGoals && goals == 0)
            {
                return cost;
            }

            Supply(place, cost, adds, limit);
        }

        return hasGoals ? double.PositiveInfinity : 0;
    }

    private void Reach(int place, double cost, double limit)
    {
        if (_missing[place] == 0 && _isOpen[place] && cost <= limit)
        {
            _next.Enqueue(place, cost);
            Steps += StepsOfQueue;
        }
    }

    private void Supply(int supplier, double cost, bool adds, double limit)
    {
        foreach (int lack in _table.SuppliedBy(supplier))
        {
            Steps++;
            if (!_isReached[lack])
            {
                _isReached[lack] = true;
                ReadOnlySpan<int> lacking = _table.LackingIt(lack);
                Steps += lacking.Length;
                foreach (int place in lacking)
                {
                    _missing[place]--;
                    _dearest[place] = lack;
                    _sums[place] = adds ? _sums[place] + cost : cost;
                    Reach(place, _left[place] + _sums[place], limit);
                }
            }
        }
    }

    // The first module that supplies anything of a zone lacks nothing of it, so one of those that do not is needed: each has a cost left,
    // since the lacks of the others belong to the zone.
    private double Cut(int[] suppliers)
    {
        Mark(suppliers);
        for (int at = 0; at < _zone.Count; at++)
        {
            Mark(_table.SuppliersOf(_zone[at]));
        }

        double least = double.PositiveInfinity;
        foreach (int place in _cut)
        {
            least = IsInside(place) ? least : Math.Min(least, _left[place]);
        }

        foreach (int place in _cut)
        {
            _left[place] = IsInside(place) ? _left[place] : Rounded(_left[place] - least);
            _isCut[place] = false;
        }

        _zone.ForEach(lack => _isInZone[lack] = false);
        _zone.Clear();
        _cut.Clear();
        return least;
    }

    private void Mark(ReadOnlySpan<int> suppliers)
    {
        Steps += suppliers.Length;
        foreach (int place in suppliers)
        {
            if (!_isOpen[place])
            {
                continue;
            }

            if (_left[place] > 0)
            {
                Add(_cut, _isCut, place);
            }
            else if (DearestOf(place) is var lack and not None)
            {
                Add(_zone, _isInZone, lack);
            }
        }
    }

    private static void Add(List<int> list, bool[] isAdded, int item)
    {
        if (!isAdded[item])
        {
            isAdded[item] = true;
            list.Add(item);
        }
    }

    private bool IsInside(int place) => DearestOf(place) is var lack and not None && _isInZone[lack];

    // The lack that was supplied last, or one that is not within the limit.
    private int DearestOf(int place)
    {
        if (_missing[place] > 0)
        {
            foreach (int lack in _table.Of(place))
            {
                if (!_isReached[lack])
                {
                    return lack;
                }
            }
        }

        return _lacks[place] == 0 ? None : _dearest[place];
    }

    // A cost that is all but used up is used up, so that every cut costs something.
    private static double Rounded(double cost) => cost <= Negligible ? 0 : cost;
}
