namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Classical decomposition: the centred moving average of a cycle is the trend, the mean deviation from it in each month of the cycle is
/// its season; a ratio where all values are above 0, a difference otherwise.
/// </summary>
internal sealed class SeasonalIndices
{
    // One-sided 90 % point of the normal distribution, as in the Theta method of Assimakopoulos & Nikolopoulos (2000).
    private const double Significance = 1.645;

    private readonly double[] _indices;

    private SeasonalIndices(double[] indices, bool isMultiplicative)
    {
        _indices = indices;
        IsMultiplicative = isMultiplicative;
    }

    public bool IsMultiplicative { get; }

    public static SeasonalIndices Of(ReadOnlySpan<double> values, int period)
    {
        bool multiplicative = values.IndexOfAnyExceptInRange(double.Epsilon, double.MaxValue) < 0;
        double[] indices = new double[period];
        Array.Fill(indices, multiplicative ? 1 : 0);
        if (period == 1 || values.Length < 2 * period || !IsSeasonal(values, period))
        {
            return new SeasonalIndices(indices, multiplicative);
        }

        double[] trend = Trend(values, period);
        double mean = 0;
        for (int season = 0; season < period; season++)
        {
            double sum = 0;
            int count = 0;
            for (int month = season; month < values.Length; month += period)
            {
                if (!double.IsNaN(trend[month]))
                {
                    sum += multiplicative ? values[month] / trend[month] : values[month] - trend[month];
                    count++;
                }
            }

            indices[season] = sum / count;
            mean += indices[season] / period;
        }

        for (int season = 0; season < period; season++)
        {
            indices[season] = multiplicative ? indices[season] / mean : indices[season] - mean;
        }

        return new SeasonalIndices(indices, multiplicative);
    }

    public double Without(double value, int month)
    {
        double index = _indices[month % _indices.Length];
        return IsMultiplicative ? value / index : value - index;
    }

    public double With(double value, int month)
    {
        double index = _indices[month % _indices.Length];
        return IsMultiplicative ? value * index : value + index;
    }

    private static bool IsSeasonal(ReadOnlySpan<double> values, int period)
    {
        double limit = 1;
        for (int lag = 1; lag < period; lag++)
        {
            double correlation = Correlation(values, lag);
            limit += 2 * correlation * correlation;
        }

        return Math.Abs(Correlation(values, period)) > Significance * Math.Sqrt(limit / values.Length);
    }

    private static double Correlation(ReadOnlySpan<double> values, int lag)
    {
        double mean = 0;
        foreach (double value in values)
        {
            mean += value / values.Length;
        }

        double variance = 0;
        double covariance = 0;
        for (int month = 0; month < values.Length; month++)
        {
            variance += (values[month] - mean) * (values[month] - mean);
            covariance += month >= lag ? (values[month] - mean) * (values[month - lag] - mean) : 0;
        }

        return variance > 0 ? covariance / variance : 0;
    }

    private static double[] Trend(ReadOnlySpan<double> values, int period)
    {
        double[] trend = new double[values.Length];
        Array.Fill(trend, double.NaN);
        int half = period / 2;
        for (int month = half; month < values.Length - half; month++)
        {
            double sum = 0;
            for (int step = -half; step <= half; step++)
            {
                double weight = period % 2 == 0 && Math.Abs(step) == half ? 0.5 : 1;
                sum += weight * values[month + step];
            }

            trend[month] = sum / period;
        }

        return trend;
    }
}
