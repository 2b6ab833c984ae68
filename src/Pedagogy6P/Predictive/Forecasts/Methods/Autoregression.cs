namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Autoregression of the changes from month to month without the season (ARIMA(p,1,0) with a drift held halfway to 0), in logarithms where
/// every value is above 0: coefficients by Burg (1975), their number by AICc.
/// </summary>
internal sealed class Autoregression : ISeriesMethod
{
    private const int MostLags = 13;
    private const double KeptDrift = 0.5;

    public ForecastMethod Method => ForecastMethod.Autoregression;

    public void Forecast(SeriesView view, Span<double> means, Span<double> fitted)
    {
        double[] values = view.Adjusted;
        int count = values.Length - 1;
        double drift = count > 0 ? KeptDrift * (values[^1] - values[0]) / count : 0;
        double[] changes = new double[count + means.Length];
        for (int month = 0; month < count; month++)
        {
            changes[month] = values[month + 1] - values[month] - drift;
        }

        double[] coefficients = Burg(changes.AsSpan(0, count));
        for (int month = 0; month < fitted.Length; month++)
        {
            fitted[month] = month == 0 ? double.NaN
                : view.FromAdjusted(values[month - 1] + drift + Next(changes.AsSpan(0, month - 1), coefficients), month);
        }

        double level = values[^1];
        for (int step = 0; step < means.Length; step++)
        {
            changes[count + step] = Next(changes.AsSpan(0, count + step), coefficients);
            level += drift + changes[count + step];
            means[step] = view.FromAdjusted(level, view.Length + step);
        }
    }

    private static double Next(ReadOnlySpan<double> changes, double[] coefficients)
    {
        double next = 0;
        for (int lag = 0; lag < Math.Min(coefficients.Length, changes.Length); lag++)
        {
            next += coefficients[lag] * changes[changes.Length - 1 - lag];
        }

        return next;
    }

    private static double[] Burg(ReadOnlySpan<double> changes)
    {
        int count = changes.Length;
        double[] forward = changes.ToArray();
        double[] backward = changes.ToArray();
        double[] current = [];
        double[] best = [];
        double variance = 0;
        foreach (double change in changes)
        {
            variance += change * change;
        }

        double least = count > 0 ? LeastSquares.Aicc(variance, count, 2) : 0;
        int most = variance > 0 ? Math.Min(MostLags, (count / 3) - 1) : 0;
        for (int lags = 1; lags <= most; lags++)
        {
            double products = 0;
            double squares = 0;
            for (int month = lags; month < count; month++)
            {
                products += forward[month] * backward[month - 1];
                squares += (forward[month] * forward[month]) + (backward[month - 1] * backward[month - 1]);
            }

            double reflection = squares > 0 ? 2 * products / squares : 0;
            double[] next = new double[lags];
            for (int lag = 0; lag < lags - 1; lag++)
            {
                next[lag] = current[lag] - (reflection * current[lags - 2 - lag]);
            }

            next[^1] = reflection;
            current = next;
            for (int month = count - 1; month >= lags; month--)
            {
                (double ahead, double behind) = (forward[month], backward[month - 1]);
                forward[month] = ahead - (reflection * behind);
                backward[month] = behind - (reflection * ahead);
            }

            variance *= 1 - (reflection * reflection);
            double criterion = LeastSquares.Aicc(variance, count, lags + 2);
            (best, least) = criterion < least ? (current, criterion) : (best, least);
        }

        return best;
    }
}
