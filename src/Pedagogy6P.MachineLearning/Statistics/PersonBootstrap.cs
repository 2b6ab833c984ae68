namespace Pedagogy6P.MachineLearning.Statistics;

/// <summary>
/// Percentile bootstrap over persons (Efron 1979): a drawn person brings all of his or her rows. The same bootstrap makes the same draws
/// for every statistic, so differences are paired. Deterministic for a seed. Immutable and thread-safe.
/// </summary>
public sealed class PersonBootstrap
{
    private readonly int[] _persons;
    private readonly int _personCount;
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
        double estimate = statistic([]);
        List<double> values = new(_draws);
        int[] people = new int[_personCount], rows = new int[_persons.Length];
        SeededRandom random = new(_seed);
        for (int draw = 0; draw < _draws; draw++)
        {
            Array.Clear(people);
            for (int i = 0; i < _personCount; i++)
            {
                people[random.Next(_personCount)]++;
            }

            for (int row = 0; row < rows.Length; row++)
            {
                rows[row] = people[_persons[row]];
            }

            double value = statistic(rows);
            if (!double.IsNaN(value))
            {
                values.Add(value);
            }
        }

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
