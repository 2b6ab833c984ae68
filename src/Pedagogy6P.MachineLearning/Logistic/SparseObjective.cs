namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>Loss, gradient and curvature of a ridge logistic regression on sparse rows, at the weights evaluated last.</summary>
internal sealed class SparseObjective
{
    // A column that no row has and no penalty holds would divide by 0.
    private const double LeastCurvature = 1e-8;

    private readonly SparseRows _rows;
    private readonly double[] _penalties;
    private readonly int[] _used;
    private readonly byte[] _labels;
    private readonly double[] _probabilities;

    public SparseObjective(SparseRows rows, ReadOnlySpan<byte> labels, ReadOnlySpan<bool> isUsed, ReadOnlySpan<double> penalties)
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
    }

    public double Evaluate(double[] weights)
    {
        double loss = 0;
        for (int place = 0; place < _used.Length; place++)
        {
            int row = _used[place];
            double z = _rows.Dot(row, weights), e = Math.Exp(-Math.Abs(z));
            _probabilities[place] = z >= 0 ? 1 / (1 + e) : e / (1 + e);
            loss += Math.Max(z, 0) + Math.Log(1 + e) - (_labels[row] * z);
        }

        for (int column = 0; column < weights.Length; column++)
        {
            loss += 0.5 * _penalties[column] * weights[column] * weights[column];
        }

        return loss;
    }

    public double[] Gradient(double[] weights)
    {
        double[] gradient = new double[weights.Length];
        for (int place = 0; place < _used.Length; place++)
        {
            _rows.AddTo(_used[place], _probabilities[place] - _labels[_used[place]], gradient);
        }

        for (int column = 0; column < weights.Length; column++)
        {
            gradient[column] += _penalties[column] * weights[column];
        }

        return gradient;
    }

    public double[] Diagonal()
    {
        double[] diagonal = new double[_penalties.Length];
        for (int column = 0; column < diagonal.Length; column++)
        {
            diagonal[column] = _penalties[column] + LeastCurvature;
        }

        for (int place = 0; place < _used.Length; place++)
        {
            double curvature = _probabilities[place] * (1 - _probabilities[place]);
            ReadOnlySpan<int> columns = _rows.ColumnsOf(_used[place]);
            ReadOnlySpan<float> values = _rows.ValuesOf(_used[place]);
            for (int entry = 0; entry < columns.Length; entry++)
            {
                diagonal[columns[entry]] += curvature * values[entry] * values[entry];
            }
        }

        return diagonal;
    }

    public double[] HessianTimes(double[] vector)
    {
        double[] product = new double[vector.Length];
        for (int column = 0; column < vector.Length; column++)
        {
            product[column] = _penalties[column] * vector[column];
        }

        for (int place = 0; place < _used.Length; place++)
        {
            double p = _probabilities[place];
            _rows.AddTo(_used[place], p * (1 - p) * _rows.Dot(_used[place], vector), product);
        }

        return product;
    }
}
