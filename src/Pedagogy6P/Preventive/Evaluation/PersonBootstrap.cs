namespace Pedagogy6P.Preventive.Evaluation;

/// <summary>
/// Percentile bootstrap over persons (Efron 1979): a drawn person brings all of his or her rows. Differences between models are paired on the same draws.
/// Deterministic for a seed. Immutable and thread-safe.
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

    /// <summary>Interval of one model's metric.</summary>
    /// <param name="metric">What to measure.</param>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="scores">Per row a score.</param>
    /// <param name="budget">Share that may be flagged, for <see cref="RiskMetric.RecallAtBudget"/>.</param>
    /// <param name="weights">Per row a finite weight ≥ 0, the same in every draw; empty counts every row 1.</param>
    /// <exception cref="ArgumentException">Lengths differ, a label is not 0 or 1, a score is NaN, a weight is negative or not finite.</exception>
    public Interval Of(RiskMetric metric, ReadOnlySpan<byte> labels, ReadOnlySpan<double> scores, double budget = 0.15,
        ReadOnlySpan<double> weights = default)
    {
        RankedScores ranked = Rank(labels, scores, weights);
        return Run(multiplicity => Measure(metric, ranked, multiplicity, budget));
    }

    /// <summary>Interval of the paired difference metric(a) − metric(b).</summary>
    /// <param name="metric">What to measure.</param>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="a">Scores of the first model.</param>
    /// <param name="b">Scores of the second model.</param>
    /// <param name="budget">Share that may be flagged, for <see cref="RiskMetric.RecallAtBudget"/>.</param>
    /// <param name="weights">Per row a finite weight ≥ 0, the same in every draw; empty counts every row 1.</param>
    /// <exception cref="ArgumentException">Lengths differ, a label is not 0 or 1, a score is NaN, a weight is negative or not finite.</exception>
    public Interval Difference(RiskMetric metric, ReadOnlySpan<byte> labels, ReadOnlySpan<double> a, ReadOnlySpan<double> b, double budget = 0.15,
        ReadOnlySpan<double> weights = default)
    {
        RankedScores first = Rank(labels, a, weights), second = Rank(labels, b, weights);
        return Run(multiplicity => Measure(metric, first, multiplicity, budget) - Measure(metric, second, multiplicity, budget));
    }

    /// <summary>Interval of any statistic of row multiplicities.</summary>
    internal Interval Run(Func<int[], double> statistic)
    {
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

    private RankedScores Rank(ReadOnlySpan<byte> labels, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights) =>
        labels.Length == _persons.Length ? new RankedScores(labels, scores, weights) : throw new ArgumentException("One label per row of the bootstrap is needed.", nameof(labels));

    private static double Measure(RiskMetric metric, RankedScores ranked, int[] multiplicity, double budget) => metric switch
    {
        RiskMetric.Auc => ranked.AucAndAveragePrecision(multiplicity).Auc,
        RiskMetric.AveragePrecision => ranked.AucAndAveragePrecision(multiplicity).AveragePrecision,
        RiskMetric.Brier => ranked.Brier(multiplicity),
        RiskMetric.LogLoss => ranked.LogLoss(multiplicity),
        RiskMetric.RecallAtBudget => ranked.AtBudget(budget, multiplicity).Recall,
        _ => throw new ArgumentOutOfRangeException(nameof(metric)),
    };
}
