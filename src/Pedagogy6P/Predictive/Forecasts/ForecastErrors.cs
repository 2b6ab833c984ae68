namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>How far forecasts lie from what came. Stateless and thread-safe.</summary>
public static class ForecastErrors
{
    /// <summary>
    /// Symmetric mean absolute percentage error: the mean of <c>200·|f − a| / (|f| + |a|)</c> in percent, from 0 to 200; 0/0 counts 0
    /// (Makridakis &amp; Hibon 2000).
    /// </summary>
    /// <param name="forecasts">Forecasts, as many as values.</param>
    /// <param name="actuals">What came; a NaN is left out.</param>
    /// <returns>The error; NaN where nothing is known.</returns>
    /// <exception cref="ArgumentException">There are not as many forecasts as values.</exception>
    public static double Smape(ReadOnlySpan<double> forecasts, ReadOnlySpan<double> actuals)
    {
        RequireAsMany(forecasts, actuals);
        double sum = 0;
        int count = 0;
        for (int month = 0; month < actuals.Length; month++)
        {
            double size = Math.Abs(forecasts[month]) + Math.Abs(actuals[month]);
            if (!double.IsNaN(actuals[month]))
            {
                sum += size == 0 ? 0 : 200 * Math.Abs(forecasts[month] - actuals[month]) / size;
                count++;
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>Mean absolute scaled error: the mean of <c>|f − a| / scale</c> (Hyndman &amp; Koehler 2006).</summary>
    /// <param name="forecasts">Forecasts, as many as values.</param>
    /// <param name="actuals">What came; a NaN is left out.</param>
    /// <param name="scale">The scale, as <see cref="SeasonalScale"/> gives it, above 0.</param>
    /// <returns>The error; NaN where nothing is known.</returns>
    /// <exception cref="ArgumentException">There are not as many forecasts as values.</exception>
    public static double Mase(ReadOnlySpan<double> forecasts, ReadOnlySpan<double> actuals, double scale)
    {
        RequireAsMany(forecasts, actuals);
        double sum = 0;
        int count = 0;
        for (int month = 0; month < actuals.Length; month++)
        {
            if (!double.IsNaN(actuals[month]))
            {
                sum += Math.Abs(forecasts[month] - actuals[month]) / scale;
                count++;
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>Mean absolute error of the seasonal naive forecast within a series: the mean of <c>|y(t) − y(t − lag)|</c>.</summary>
    /// <param name="values">The series; months without a known pair are left out.</param>
    /// <param name="lag">Months of a cycle, 1 or more. Default 12.</param>
    /// <returns>The scale; NaN where there is no pair.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lag"/> is below 1.</exception>
    public static double SeasonalScale(ReadOnlySpan<double> values, int lag = 12)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lag, 1);
        double sum = 0;
        int count = 0;
        for (int month = lag; month < values.Length; month++)
        {
            double change = Math.Abs(values[month] - values[month - lag]);
            (sum, count) = double.IsNaN(change) ? (sum, count) : (sum + change, count + 1);
        }

        return count == 0 ? double.NaN : sum / count;
    }

    private static void RequireAsMany(ReadOnlySpan<double> forecasts, ReadOnlySpan<double> actuals)
    {
        if (forecasts.Length != actuals.Length)
        {
            throw new ArgumentException("There must be as many forecasts as values.", nameof(forecasts));
        }
    }
}
