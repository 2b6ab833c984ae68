using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Statistics;

/// <summary>
/// Percentile bootstrap over persons (Efron 1979): a drawn person brings all of his or her rows. The same bootstrap makes the same draws
/// for every statistic, so differences are paired. Deterministic for a seed. Immutable and thread-safe.
/// </summary>
public sealed class PersonBootstrap
{
    private readonly int[] _persons;
    private readonly int _personCount;
    private readonly bool _isOneRowEach;
    private readonly int _draws;
    private readonly long _seed;
    private readonly double _level;

    /// <summary>Prepares a bootstrap.</summary>
    /// <param name="persons">Per row the person's code, 0-based; codes without rows are allowed and ignored.</param>
    /// <param name="draws">Number of resamples.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="level">Confidence level, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A code is negative, draws &lt; 1, or the level is not between 0 and 1.</exception>
    public PersonBootstrap(ReadOnlySpan<int> persons, int draws = 1000, long seed = 0, double level = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        _draws = draws;
        _seed = seed;
        _level = level;

        // Only persons who have rows are drawn: a subset of a table keeps the codes of the whole.
        Dictionary<int, int> compact = [];
        _persons = new int[persons.Length];
        for (int row = 0; row < persons.Length; row++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(persons[row], nameof(persons));
            if (!compact.TryGetValue(persons[row], out int code))
            {
                code = compact.Count;
                compact.Add(persons[row], code);
            }

            _persons[row] = code;
        }

        _personCount = compact.Count;
        _isOneRowEach = _persons.AsSpan().SequenceEqual([.. Enumerable.Range(0, _personCount)]);
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => _persons.Length;

    /// <summary>Interval of any statistic.</summary>
    /// <param name="statistic">
    /// Takes how often each row was drawn, in a buffer that is reused; first an empty one, in which every row counts once. Draws with NaN
    /// are left out.
    /// </param>
    public Interval Of(Func<ReadOnlySpan<int>, double> statistic)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        return OfAll(1, (counts, values) => values[0] = statistic(counts))[0];
    }

    /// <summary>Intervals of several statistics of the same draws: those of each by itself, at the price of drawing once.</summary>
    /// <param name="statistics">How many there are.</param>
    /// <param name="statistic">
    /// Takes how often each row was drawn, in a buffer that is reused, and writes the statistics; first an empty one, in which every row
    /// counts once. Draws with NaN are left out of the interval of that statistic.
    /// </param>
    /// <param name="progress">Told how many resamples are done; null for nobody.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="statistics"/> is negative.</exception>
    public ImmutableArray<Interval> OfAll(int statistics, Action<ReadOnlySpan<int>, Span<double>> statistic,
        IProgress<WorkProgress>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(statistics);
        ArgumentNullException.ThrowIfNull(statistic);
        double[] estimates = new double[statistics], drawn = new double[statistics];
        statistic([], estimates);
        List<double>[] values = [.. estimates.Select(_ => new List<double>(_draws))];
        int[] people = new int[_personCount], rows = _isOneRowEach ? people : new int[_persons.Length];
        SeededRandom random = new(_seed);
        for (int draw = 0; draw < _draws; draw++)
        {
            Array.Clear(people);
            for (int i = 0; i < people.Length; i++)
            {
                people[random.Next(people.Length)]++;
            }

            for (int row = 0; row < rows.Length && !_isOneRowEach; row++)
            {
                rows[row] = people[_persons[row]];
            }

            statistic(rows, drawn);
            for (int one = 0; one < statistics; one++)
            {
                if (!double.IsNaN(drawn[one]))
                {
                    values[one].Add(drawn[one]);
                }
            }

            progress?.Report(new WorkProgress(draw + 1, _draws, WorkUnit.Steps));
        }

        return [.. estimates.Zip(values, IntervalOf)];
    }

    private Interval IntervalOf(double estimate, List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? new Interval(estimate, double.NaN, double.NaN)
            : new Interval(estimate, Quantile(values, (1 - _level) / 2), Quantile(values, (1 + _level) / 2));
    }

    private static double Quantile(List<double> sorted, double q)
    {
        double position = q * (sorted.Count - 1);
        int below = (int)Math.Floor(position);
        int above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
