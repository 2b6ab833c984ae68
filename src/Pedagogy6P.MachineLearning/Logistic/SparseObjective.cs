namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>Loss, gradient and curvature of a ridge logistic regression on sparse rows, at the weights evaluated last.</summary>
internal sealed class SparseObjective
{
    // A column that no row has and no penalty holds would divide by 0.
    private const double LeastCurvature = 1e-8;

    // Sums are taken over so many parts of the rows and added in their order: threads cannot change them.
    private const int Parts = 16;

    private readonly SparseRows _rows;
    private readonly double[] _penalties;
    private readonly int[] _used;
    private readonly byte[] _labels;
    private readonly double[] _probabilities;
    private readonly double[][] _sums;
    private readonly ParallelOptions _parallel;

    public SparseObjective(SparseRows rows, ReadOnlySpan<byte> labels, ReadOnlySpan<bool> isUsed, ReadOnlySpan<double> penalties,
        int threads)
    {
        _rows = rows;
        _labels = labels.ToArray();
        _penalties = penalties.ToArray();
        var used = new List<int>(rows.Count);
        for (int row = 0; row < rows.Count; row++)
        {
            if (isUsed.IsEmpty || isUsed[row])
            {
                used.Add(row);
            }
        }

        _used = [.. used];
        _probabilities = new double[_used.Length];
        _sums = [.. Enumerable.Range(0, Parts).Select(_ => new double[rows.Width])];
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
    }

    public double Evaluate(double[] weights)
    {
        double[] losses = new double[Parts];
        InParts((part, first, end) =>
        {
            double sum = 0;
            for (int place = first; place < end; place++)
            {
                int row = _used[place];
                double z = _rows.Dot(row, weights), e = Math.Exp(-Math.Abs(z));
                _probabilities[place] = z >= 0 ? 1 / (1 + e) : e / (1 + e);
                sum += Math.Max(z, 0) + Math.Log(1 + e) - (_labels[row] * z);
            }

            losses[part] = sum;
        });
        double loss = losses.Sum();
        for (int column = 0; column < weights.Length; column++)
        {
            loss += 0.5 * _penalties[column] * weights[column] * weights[column];
        }

        return loss;
    }

    public double[] Gradient(double[] weights) => Summed(
        (place, sums) => _rows.AddTo(_used[place], _probabilities[place] - _labels[_used[place]], sums),
        column => _penalties[column] * weights[column]);

    public double[] Diagonal() => Summed(
        (place, sums) =>
        {
            double curvature = _probabilities[place] * (1 - _probabilities[place]);
            ReadOnlySpan<int> columns = _rows.ColumnsOf(_used[place]);
            ReadOnlySpan<float> values = _rows.ValuesOf(_used[place]);
            for (int entry = 0; entry < columns.Length; entry++)
            {
                sums[columns[entry]] += curvature * values[entry] * values[entry];
            }
        },
        column => _penalties[column] + LeastCurvature);

    public double[] HessianTimes(double[] vector) => Summed(
        (place, sums) =>
        {
            double p = _probabilities[place];
            _rows.AddTo(_used[place], p * (1 - p) * _rows.Dot(_used[place], vector), sums);
        },
        column => _penalties[column] * vector[column]);

    private double[] Summed(Action<int, double[]> add, Func<int, double> ofPenalty)
    {
        InParts((part, first, end) =>
        {
            double[] sums = _sums[part];
            Array.Clear(sums);
            for (int place = first; place < end; place++)
            {
                add(place, sums);
            }
        });
        double[] total = new double[_penalties.Length];
        for (int column = 0; column < total.Length; column++)
        {
            double sum = ofPenalty(column);
            foreach (double[] sums in _sums)
            {
                sum += sums[column];
            }

            total[column] = sum;
        }

        return total;
    }

    private void InParts(Action<int, int, int> work) => Parallel.For(0, Parts, _parallel, part =>
        work(part, (int)((long)_used.Length * part / Parts), (int)((long)_used.Length * (part + 1) / Parts)));
}
