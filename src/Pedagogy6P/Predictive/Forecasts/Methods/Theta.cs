namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Theta (Assimakopoulos &amp; Nikolopoulos 2000) as simple exponential smoothing with half the slope of the straight line through all
/// months (Hyndman &amp; Billah 2003), on the series without its season, in logarithms where every value is above 0.
/// </summary>
internal sealed class Theta : ISeriesMethod
{
    private static readonly SmoothingGrid Grid = new(
        [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.96, 0.99, 0.999], [0], [0], [0]);

    public ForecastMethod Method => ForecastMethod.Theta;

    public void Forecast(SeriesView view, Span<double> means, Span<double> fitted)
    {
        Span<SmoothingStart> tried = stackalloc SmoothingStart[Grid.Count];
        Smoothing.Try(view.Adjusted, [], Grid, tried);
        int best = 0;
        for (int index = 1; index < tried.Length; index++)
        {
            best = tried[index].Squares < tried[best].Squares ? index : best;
        }

        double alpha = Grid.Alpha[best];
        double drift = LeastSquares.Slope(view.Adjusted) / 2;
        Smoothing.Run(view.Adjusted, [], Grid[best], tried[best], fitted, means);
        for (int month = 0; month < fitted.Length; month++)
        {
            fitted[month] = view.FromAdjusted(fitted[month] + (drift * Lag(alpha, month)), month);
        }

        double lag = Lag(alpha, view.Length);
        for (int step = 0; step < means.Length; step++)
        {
            means[step] = view.FromAdjusted(means[step] + (drift * (step + lag)), view.Length + step);
        }
    }

    // Months by which the smoothed level lags behind a straight line.
    private static double Lag(double alpha, int months) => (1 - Math.Pow(1 - alpha, months)) / alpha;
}
