using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Prices;

/// <summary>
/// The best options of one learner together at given prices of seats: depth-first over the options that are worth their price, the best
/// first, which are sorted only as far as they are looked at. Of equals the first found stays. Not thread-safe.
/// </summary>
internal sealed class BundleFinder(CohortProblem problem)
{
    private readonly Offerings _offerings = problem.Offerings;
    private readonly double[] _values = new double[MostOptions(problem) + 1];
    private readonly int[] _options = new int[MostOptions(problem) + 1];
    private readonly int[] _chosen = new int[problem.Most];
    private readonly int[] _best = new int[problem.Most];
    private int _learner;
    private int _count;
    private int _sorted;
    private int _bestCount;
    private double _bestValue;

    /// <summary>How often a bundle was looked for.</summary>
    public long Searches { get; private set; }

    /// <summary>Counts work of others that takes as long as so many searches.</summary>
    public void Count(long searches) => Searches += searches;

    /// <summary>The options found last, by their numbers.</summary>
    public ReadOnlySpan<int> Bundle => _best.AsSpan(0, _bestCount);

    /// <summary>The best bundle of a learner, which <see cref="Bundle"/> then has; returns what it is worth, 0 when it is empty.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="prices">By offering what a seat costs; infinite where there is none.</param>
    /// <param name="duty">What a mandatory module is worth besides its score.</param>
    public double Find(int learner, double[] prices, double duty)
    {
        Collect(learner, prices, duty, -1);
        (_bestCount, _bestValue) = (0, 0);
        Extend(0, 0, 0, 0, 0);
        return _bestValue;
    }

    /// <summary>
    /// The best bundle of a learner with some option in it, at whatever price; −∞ when the learner cannot take it.
    /// </summary>
    public double FindWith(int option, int learner, double[] prices, double duty)
    {
        Collect(learner, prices, duty, problem.Offering[option]);
        (_bestCount, _bestValue) = (0, double.NegativeInfinity);
        int offering = problem.Offering[option];
        if (_offerings.Peak[offering] > problem.Minutes[learner] || problem.Price[option] > problem.Budget[learner])
        {
            return _bestValue;
        }

        _chosen[0] = option;
        double value = problem.Score[option] + (problem.IsMandatory[option] ? duty : 0) - prices[offering];
        Extend(1, 0, value, _offerings.Peak[offering], problem.Price[option]);
        return _bestValue;
    }

    /// <summary>What so many options of a learner are worth at most together, whether or not they go together.</summary>
    public double Most(int count, int learner, double[] prices, double duty)
    {
        Collect(learner, prices, duty, -1);
        double sum = 0;
        for (int place = 0; place < Math.Min(count, _count); place++)
        {
            SortTo(place);
            sum += _values[place];
        }

        return sum;
    }

    private void Collect(int learner, double[] prices, double duty, int beside)
    {
        Searches++;
        (_learner, _count, _sorted) = (learner, 0, 0);
        ReadOnlySpan<int> offerings = problem.Offering;
        ReadOnlySpan<double> scores = problem.Score;
        for (int option = problem.First[learner]; option < problem.First[learner + 1]; option++)
        {
            int offering = offerings[option];
            double value = scores[option] - prices[offering] + (duty != 0 && problem.IsMandatory[option] ? duty : 0);
            if (value > 0 && (beside < 0 || !_offerings.Conflicts.Between(beside, offering)))
            {
                (_values[_count], _options[_count]) = (value, option);
                _count++;
            }
        }
    }

    private void Extend(int depth, int from, double value, int peak, long cents)
    {
        if (value > _bestValue)
        {
            (_bestValue, _bestCount) = (value, depth);
            _chosen.AsSpan(0, depth).CopyTo(_best);
        }

        int left = problem.Most - depth;
        for (int place = from; left > 0 && place < _count; place++)
        {
            SortTo(place);
            if (value + (left * _values[place]) <= _bestValue)
            {
                return;
            }

            int option = _options[place], offering = problem.Offering[option];
            if (Fits(depth, option, offering, peak, cents))
            {
                _chosen[depth] = option;
                Extend(depth + 1, place + 1, value + _values[place], peak + _offerings.Peak[offering], cents + problem.Price[option]);
            }
        }
    }

    private bool Fits(int depth, int option, int offering, int peak, long cents)
    {
        for (int chosen = 0; chosen < depth; chosen++)
        {
            if (_offerings.Conflicts.Between(problem.Offering[_chosen[chosen]], offering))
            {
                return false;
            }
        }

        return cents + problem.Price[option] <= problem.Budget[_learner]
            && (peak + _offerings.Peak[offering] <= problem.Minutes[_learner]
                || BundleRules.FitsWeeks(problem, _learner, _chosen.AsSpan(0, depth), offering));
    }

    // Brings the best of the rest to the next place until a place is sorted; of equals the first option.
    private void SortTo(int place)
    {
        for (; _sorted <= place; _sorted++)
        {
            int best = _sorted;
            for (int other = _sorted + 1; other < _count; other++)
            {
                if (_values[other] > _values[best] || (_values[other] == _values[best] && _options[other] < _options[best]))
                {
                    best = other;
                }
            }

            (_values[_sorted], _values[best]) = (_values[best], _values[_sorted]);
            (_options[_sorted], _options[best]) = (_options[best], _options[_sorted]);
        }
    }

    private static int MostOptions(CohortProblem problem)
    {
        int most = 0;
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            most = Math.Max(most, problem.First[learner + 1] - problem.First[learner]);
        }

        return most;
    }
}
