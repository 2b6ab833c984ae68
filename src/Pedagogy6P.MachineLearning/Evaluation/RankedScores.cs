using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// Labels and scores sorted once, score descending, with equal scores as one group; metrics then take a multiplicity per row,
/// so that a bootstrap draw costs one pass and no metric depends on row order. Rows may have weights; without them every row counts 1.
/// </summary>
internal sealed class RankedScores
{
    private readonly byte[] _labels;
    private readonly double[] _scores;
    private readonly int[] _order;
    private readonly int[] _groupStarts;
    private readonly double[]? _weights;
    private int[] _cuts = [];

    public RankedScores(ReadOnlySpan<byte> labels, ReadOnlySpan<double> scores, ReadOnlySpan<double> weights = default)
    {
        EvaluationInput.Check(labels, scores, weights);
        int n = labels.Length;
        _order = new int[n];
        double[] keys = new double[n];
        for (int i = 0; i < n; i++)
        {
            _order[i] = i;
            keys[i] = -scores[i];
        }

        Array.Sort(keys, _order);
        _labels = new byte[n];
        _scores = new double[n];
        _weights = weights.IsEmpty ? null : RiskColumn.Pick(weights.ToArray(), _order);
        List<int> starts = [];
        for (int i = 0; i < n; i++)
        {
            _labels[i] = labels[_order[i]];
            _scores[i] = scores[_order[i]];
            if (i == 0 || _scores[i] != _scores[i - 1])
            {
                starts.Add(i);
            }
        }

        starts.Add(n);
        _groupStarts = [.. starts];
    }

    /// <summary>
    /// AUC and average precision; NaN when a class is absent. An empty <paramref name="multiplicity"/> counts every row once.
    /// </summary>
    public (double Auc, double AveragePrecision) AucAndAveragePrecision(ReadOnlySpan<int> multiplicity = default)
    {
        double truePositives = 0, falsePositives = 0, concordant = 0, precisionSum = 0;
        for (int g = 0; g + 1 < _groupStarts.Length; g++)
        {
            (double positives, double negatives) = Count(g, multiplicity);
            truePositives += positives;
            falsePositives += negatives;
            concordant += negatives * (truePositives - (positives / 2));
            if (positives > 0)
            {
                precisionSum += positives * truePositives / (truePositives + falsePositives);
            }
        }

        return truePositives == 0 || falsePositives == 0 ? (double.NaN, double.NaN)
            : (concordant / (truePositives * falsePositives), precisionSum / truePositives);
    }

    /// <summary>Precision and recall when a share of the rows may be flagged; a tie group cut by the budget counts pro rata.</summary>
    public BudgetScores AtBudget(double share, ReadOnlySpan<int> multiplicity = default)
    {
        double rows = 0, allPositives = 0;
        for (int g = 0; g + 1 < _groupStarts.Length; g++)
        {
            (double positives, double negatives) = Count(g, multiplicity);
            rows += positives + negatives;
            allPositives += positives;
        }

        double budget = Math.Floor((share * rows) + 0.5), left = budget, hits = 0;
        for (int g = 0; g + 1 < _groupStarts.Length && left > 0; g++)
        {
            (double positives, double negatives) = Count(g, multiplicity);
            double size = positives + negatives, take = Math.Min(left, size);
            hits += size > 0 ? positives * take / size : 0;
            left -= take;
        }

        return new BudgetScores(budget > 0 ? hits / budget : double.NaN, allPositives > 0 ? hits / allPositives : double.NaN);
    }

    public double Brier(ReadOnlySpan<int> multiplicity = default)
    {
        double sum = 0, rows = 0;
        for (int i = 0; i < _labels.Length; i++)
        {
            double weight = Weight(i, multiplicity), error = _scores[i] - _labels[i];
            sum += weight * error * error;
            rows += weight;
        }

        return sum / rows;
    }

    public double LogLoss(ReadOnlySpan<int> multiplicity = default)
    {
        double sum = 0, rows = 0;
        for (int i = 0; i < _labels.Length; i++)
        {
            double weight = Weight(i, multiplicity);
            sum += weight * Statistics.LogLoss.Of(_labels[i], _scores[i]);
            rows += weight;
        }

        return sum / rows;
    }

    /// <summary>
    /// Expected calibration error over equal-mass bins; inside a tie group the outcome is replaced by the group's mean. Outcomes are the
    /// labels, or, in the order of the rows, any others. Many errors of the same rows share the place for means.
    /// </summary>
    public double CalibrationError(int bins, ReadOnlySpan<double> outcomes = default, double[]? means = null)
    {
        int n = _labels.Length;
        means ??= new double[n];
        double total = 0;
        for (int g = 0; g + 1 < _groupStarts.Length; g++)
        {
            (double sum, double rows) = outcomes.IsEmpty ? Labels(g) : Sum(g, outcomes);
            means.AsSpan(_groupStarts[g], _groupStarts[g + 1] - _groupStarts[g]).Fill(rows > 0 ? sum / rows : 0);
            total += rows;
        }

        int[] cuts = CutsOf(bins);
        double error = 0;
        for (int bin = 0; bin < bins; bin++)
        {
            // The protocol sorts ascending, so position i counted from the low end is n − 1 − i here.
            double predicted = 0, observed = 0;
            for (int i = n - 1 - cuts[bin]; i > n - 1 - cuts[bin + 1]; i--)
            {
                double weight = Weight(i, default);
                predicted += weight * _scores[i];
                observed += weight * means[i];
            }

            error += Math.Abs(predicted - observed);
        }

        return error / total;
    }

    /// <summary>Cumulative counts after each tie group, score descending: the points of the ROC and precision–recall curves.</summary>
    public IEnumerable<(double Threshold, double TruePositives, double FalsePositives)> Steps()
    {
        double truePositives = 0, falsePositives = 0;
        for (int g = 0; g + 1 < _groupStarts.Length; g++)
        {
            (double positives, double negatives) = Count(g, default);
            truePositives += positives;
            falsePositives += negatives;
            yield return (_scores[_groupStarts[g]], truePositives, falsePositives);
        }
    }

    private int[] CutsOf(int bins)
    {
        if (_cuts.Length != bins + 1)
        {
            double[] ascending = _weights is null ? [] : [.. _weights];
            Array.Reverse(ascending);
            _cuts = EqualMassBins.Cuts(_labels.Length, ascending, bins);
        }

        return _cuts;
    }

    private (double Sum, double Rows) Labels(int group)
    {
        (double positives, double negatives) = Count(group, default);
        return (positives, positives + negatives);
    }

    private (double Sum, double Rows) Sum(int group, ReadOnlySpan<double> outcomes)
    {
        double sum = 0, rows = 0;
        for (int i = _groupStarts[group]; i < _groupStarts[group + 1]; i++)
        {
            double weight = Weight(i, default);
            sum += weight * outcomes[_order[i]];
            rows += weight;
        }

        return (sum, rows);
    }

    private double Weight(int place, ReadOnlySpan<int> multiplicity)
    {
        double times = multiplicity.IsEmpty ? 1 : multiplicity[_order[place]];
        return _weights is null ? times : times * _weights[place];
    }

    private (double Positives, double Negatives) Count(int group, ReadOnlySpan<int> multiplicity)
    {
        if (_weights is not null)
        {
            return Weigh(group, multiplicity);
        }

        int positives = 0, rows = 0;
        for (int i = _groupStarts[group]; i < _groupStarts[group + 1]; i++)
        {
            int weight = multiplicity.IsEmpty ? 1 : multiplicity[_order[i]];
            rows += weight;
            positives += weight * _labels[i];
        }

        return (positives, rows - positives);
    }

    private (double Positives, double Negatives) Weigh(int group, ReadOnlySpan<int> multiplicity)
    {
        double positives = 0, negatives = 0;
        for (int i = _groupStarts[group]; i < _groupStarts[group + 1]; i++)
        {
            double weight = Weight(i, multiplicity);
            positives += _labels[i] == 1 ? weight : 0;
            negatives += _labels[i] == 1 ? 0 : weight;
        }

        return (positives, negatives);
    }
}
