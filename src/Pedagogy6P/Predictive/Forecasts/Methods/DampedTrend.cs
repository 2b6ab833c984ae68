namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Exponential smoothing with a trend that fades (Gardner &amp; McKenzie 1985) on the values without their season; parameters by least
/// squares.
/// </summary>
internal sealed class DampedTrend : ISeriesMethod
{
    private static readonly SmoothingGrid Grid = new(
        [0.02, 0.06, 0.12, 0.2, 0.3, 0.4, 0.55, 0.7, 0.85, 0.99], [0, 0.04, 0.12, 0.3], [0.8, 0.9, 0.95, 0.98], [0]);

    public ForecastMethod Method => ForecastMethod.DampedTrend;

    public void Forecast(SeriesView view, Span<double> means, Span<double> fitted)
    {
        Span<SmoothingStart> tried = stackalloc SmoothingStart[Grid.Count];
        Smoothing.Try(view.Plain, [], Grid, tried);
        int best = 0;
        for (int index = 1; index < tried.Length; index++)
        {
            best = tried[index].Squares < tried[best].Squares ? index : best;
        }

        Smoothing.Run(view.Plain, [], Grid[best], tried[best], fitted, means);
        for (int month = 0; month < fitted.Length; month++)
        {
            fitted[month] = view.FromPlain(fitted[month], month);
        }

        for (int step = 0; step < means.Length; step++)
        {
            means[step] = view.FromPlain(means[step], view.Length + step);
        }
    }
}
