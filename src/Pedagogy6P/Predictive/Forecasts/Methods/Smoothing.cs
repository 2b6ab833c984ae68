namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Exponential smoothing with a trend that fades (Gardner &amp; McKenzie 1985): level and trend are corrected by the shares
/// <c>alpha</c> and <c>alpha·beta</c> of each one-step error, the trend is multiplied by <c>phi</c> from month to month.
/// </summary>
internal static class Smoothing
{
    private static readonly double[] Alphas = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99];
    private static readonly double[] Betas = [0, 0.02, 0.05, 0.1, 0.2, 0.4];

    /// <summary>Fits by least squares of one-step errors.</summary>
    /// <param name="values">The series, seasonally adjusted.</param>
    /// <param name="phi">What stays of the trend after a month: 0 for none.</param>
    /// <param name="fitted">Gets the one-step forecasts.</param>
    public static (double Level, double Trend, double Alpha, double Beta) Fit(ReadOnlySpan<double> values, double phi, Span<double> fitted)
    {
        (double Level, double Trend, double Alpha, double Beta) best = default;
        double least = double.PositiveInfinity;
        foreach (double alpha in Alphas)
        {
            foreach (double beta in phi > 0 ? Betas : [0])
            {
                (double level, double trend, double squares) = Run(values, phi, alpha, beta, fitted);
                if (squares < least)
                {
                    least = squares;
                    best = (level, trend, alpha, beta);
                }
            }
        }

        Run(values, phi, best.Alpha, best.Beta, fitted);
        return best;
    }

    private static (double Level, double Trend, double Squares) Run(
        ReadOnlySpan<double> values, double phi, double alpha, double beta, Span<double> fitted)
    {
        int first = Math.Min(values.Length, 6);
        double level = 0;
        foreach (double value in values[..first])
        {
            level += value / first;
        }

        double trend = phi > 0 && first > 2 ? (values[first - 1] - values[0]) / (first - 1) : 0;
        level -= trend * (first + 1) / 2;
        double squares = 0;
        for (int month = 0; month < values.Length; month++)
        {
            fitted[month] = level + (phi * trend);
            double error = values[month] - fitted[month];
            squares += error * error;
            level = fitted[month] + (alpha * error);
            trend = (phi * trend) + (alpha * beta * error);
        }

        return (level, trend, squares);
    }
}
