namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Mean of damped exponential smoothing and of Theta on the seasonally adjusted series; Theta is simple exponential smoothing with half the
/// slope of the straight line through all months (Hyndman &amp; Billah 2003). Before two cycles without a seasonal adjustment.
/// </summary>
internal static class SmoothedMean
{
    private const double Phi = 0.9;

    public static MethodForecast Of(ReadOnlySpan<double> values, int period, int horizon)
    {
        var seasons = SeasonalIndices.Of(values, period);
        double[] adjusted = new double[values.Length];
        for (int month = 0; month < values.Length; month++)
        {
            adjusted[month] = seasons.Without(values[month], month);
        }

        double[] simple = new double[values.Length];
        double[] damped = new double[values.Length];
        (double level, _, double alpha, _) = Smoothing.Fit(adjusted, 0, simple);
        (double dampedLevel, double trend, _, double beta) = Smoothing.Fit(adjusted, Phi, damped);
        double drift = Slope(adjusted) / 2;
        double[] means = new double[horizon];
        double[] fitted = new double[values.Length];
        double squares = 0;
        for (int month = 0; month < values.Length; month++)
        {
            fitted[month] = seasons.With((simple[month] + drift + damped[month]) / 2, month);
            squares += (values[month] - fitted[month]) * (values[month] - fitted[month]);
        }

        double deviation = Math.Sqrt(squares / Math.Max(1, values.Length - 3));
        double[] deviations = new double[horizon];
        double growth = 0;
        double sum = 0;
        for (int step = 0; step < horizon; step++)
        {
            deviations[step] = deviation * Math.Sqrt(1 + growth);
            sum += Math.Pow(Phi, step + 1);
            growth += Math.Pow(alpha * (1 + (beta * sum / 2)), 2);
            double theta = level + (drift * (step + 1 + ((1 - Math.Pow(1 - alpha, values.Length)) / alpha) - 1));
            means[step] = seasons.With((theta + dampedLevel + (trend * sum)) / 2, values.Length + step);
        }

        return new MethodForecast("mean of damped and theta", means, deviations, fitted);
    }

    private static double Slope(ReadOnlySpan<double> values)
    {
        double centre = (values.Length - 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (int month = 0; month < values.Length; month++)
        {
            products += (month - centre) * values[month];
            squares += (month - centre) * (month - centre);
        }

        return squares > 0 ? products / squares : 0;
    }
}
