namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>
/// Covariance of the one-step errors of series, W = diag(own) + F'F, with correlations shrunk towards 0 as far as their own uncertainty
/// asks (Schäfer and Strimmer 2005). Kept by its factors, so that thousands of series over some tens of months need little memory.
/// Immutable.
/// </summary>
internal sealed class ErrorCovariance
{
    private const double LeastShrinkage = 1e-3, LeastShareOfMean = 1e-9, LeastVariance = 1e-12;

    private readonly double[] _own;
    private readonly double[][] _factors;

    /// <param name="errors">Errors by series, then month; NaN where there is none, which counts as 0 beside others.</param>
    /// <param name="from">First month that is used.</param>
    /// <param name="to">The month after the last that is used.</param>
    public ErrorCovariance(double[][] errors, int from, int to)
    {
        double[] variances = Variances(errors, from, to);
        double[][] standard = [.. Enumerable.Range(from, to - from).Select(month => Standardised(errors, variances, month))
            .Where(row => row.Any(error => error != 0))];
        Shrinkage = ShrinkageOf(standard, errors.Length);
        double scale = Math.Sqrt((1 - Shrinkage) / Math.Max(1, standard.Length));
        _factors = standard;
        _own = variances;
        double[] common = new double[errors.Length];
        foreach (double[] row in standard)
        {
            for (int series = 0; series < row.Length; series++)
            {
                double factor = scale * row[series];
                common[series] += factor * factor;
                row[series] = factor * Math.Sqrt(variances[series]);
            }
        }

        for (int series = 0; series < _own.Length; series++)
        {
            _own[series] *= Math.Max(0, 1 - common[series]);
        }
    }

    /// <summary>Share of each correlation that is taken away, 0 to 1.</summary>
    public double Shrinkage { get; }

    /// <summary>What is each series' own.</summary>
    public ReadOnlySpan<double> Own => _own;

    /// <summary>Rows of F.</summary>
    public ReadOnlySpan<double[]> Factors => _factors;

    public double Variance(int series)
    {
        double variance = _own[series];
        foreach (double[] row in _factors)
        {
            variance += row[series] * row[series];
        }

        return variance;
    }

    /// <summary>W·x.</summary>
    public double[] Times(ReadOnlySpan<double> vector)
    {
        double[] product = new double[_own.Length];
        for (int series = 0; series < product.Length; series++)
        {
            product[series] = _own[series] * vector[series];
        }

        foreach (double[] row in _factors)
        {
            double along = 0;
            for (int series = 0; series < row.Length; series++)
            {
                along += row[series] * vector[series];
            }

            for (int series = 0; series < row.Length; series++)
            {
                product[series] += along * row[series];
            }
        }

        return product;
    }

    // Series that were always hit exactly get a variance that is as good as none, so that nothing is divided by 0.
    private static double[] Variances(double[][] errors, int from, int to)
    {
        double[] variances = [.. errors.Select(row => row.AsSpan(from, to - from).ToArray().Where(double.IsFinite)
            .Select(error => error * error).DefaultIfEmpty(0).Average())];
        double least = (LeastShareOfMean * variances.DefaultIfEmpty(0).Average()) + LeastVariance;
        return [.. variances.Select(variance => Math.Max(variance, least))];
    }

    private static double[] Standardised(double[][] errors, double[] variances, int month)
    {
        double[] row = new double[errors.Length];
        for (int series = 0; series < row.Length; series++)
        {
            row[series] = double.IsFinite(errors[series][month]) ? errors[series][month] / Math.Sqrt(variances[series]) : 0;
        }

        return row;
    }

    // n·(A − B ÷ n) ÷ ((n − 1)·B): A sums x_ti²·x_tj² and B (Σ_t x_ti·x_tj)² over pairs i ≠ j, both found without looking at pairs.
    private static double ShrinkageOf(double[][] standard, int series)
    {
        int months = standard.Length;
        if (months < 2)
        {
            return 1;
        }

        double products = 0, crossed = 0;
        double[] squares = new double[series], fourths = new double[series];
        for (int month = 0; month < months; month++)
        {
            double[] row = standard[month];
            double sum = 0;
            for (int at = 0; at < series; at++)
            {
                double square = row[at] * row[at];
                sum += square;
                squares[at] += square;
                fourths[at] += square * square;
            }

            products += sum * sum;
            for (int other = 0; other < months; other++)
            {
                double dot = 0;
                double[] second = standard[other];
                for (int at = 0; at < series; at++)
                {
                    dot += row[at] * second[at];
                }

                crossed += dot * dot;
            }
        }

        for (int at = 0; at < series; at++)
        {
            products -= fourths[at];
            crossed -= squares[at] * squares[at];
        }

        return crossed > 0 ? Math.Clamp(months * (products - (crossed / months)) / ((months - 1) * crossed), LeastShrinkage, 1) : 1;
    }
}
