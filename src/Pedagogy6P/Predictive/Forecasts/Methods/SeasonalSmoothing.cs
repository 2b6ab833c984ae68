namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Exponential smoothing with a trend that fades and a season that may change, in logarithms where every value is above 0 (Winters 1960;
/// Gardner &amp; McKenzie 1985); parameters by AICc: first level and trend with a season that changes slowly, then the season and around
/// the best of these.
/// </summary>
internal sealed class SeasonalSmoothing : ISeriesMethod
{
    private const double SlowSeason = 0.05;
    private const double MostAlpha = 0.99;

    // Level, trend, alpha and beta are fitted.
    private const int States = 4;

    private static readonly SmoothingGrid Coarse = CoarseGrid(SlowSeason);
    private static readonly SmoothingGrid CoarseWithoutSeason = CoarseGrid(0);

    public ForecastMethod Method => ForecastMethod.Smoothing;

    public void Forecast(SeriesView view, Span<double> means, Span<double> fitted)
    {
        ReadOnlySpan<double> seasons = Seasons(view);
        (SmoothingParameters parameters, SmoothingStart start) = Fit(view);
        Span<double> states = stackalloc double[seasons.Length];
        seasons.CopyTo(states);
        Smoothing.Run(view.Scaled, states, parameters, start, fitted, means);
        foreach (ref double mean in means)
        {
            mean = view.FromScaled(mean);
        }

        foreach (ref double value in fitted)
        {
            value = view.FromScaled(value);
        }
    }

    /// <summary>
    /// Standard deviations of the errors of the months ahead, in logarithms where the series is: the share of each one-step error that
    /// stays is <c>alpha·(1 + beta·(phi + … + phiʲ))</c> after j months, and after whole cycles <c>gamma·(1 − alpha)</c> more (Hyndman,
    /// Koehler, Ord &amp; Snyder 2008, chapter 6).
    /// </summary>
    public static void Deviations(SeriesView view, Span<double> deviations)
    {
        (SmoothingParameters parameters, SmoothingStart start) = Fit(view);
        double variance = start.Squares / Math.Max(1, view.Length - States);
        double sum = 1;
        double trend = 0;
        double kept = 1;
        for (int step = 0; step < deviations.Length; step++)
        {
            deviations[step] = Math.Sqrt(variance * sum);
            kept *= parameters.Phi;
            trend += kept;
            double share = parameters.Alpha * (1 + (parameters.Beta * trend));
            share += (step + 1) % view.Seasons.Length == 0 ? parameters.Gamma * (1 - parameters.Alpha) : 0;
            sum += share * share;
        }
    }

    private static ReadOnlySpan<double> Seasons(SeriesView view) => view.IsSeasonal ? view.Seasons : [];

    private static (SmoothingParameters Parameters, SmoothingStart Start) Fit(SeriesView view)
    {
        ReadOnlySpan<double> seasons = Seasons(view);
        (SmoothingParameters near, _) = Best(view, seasons, view.IsSeasonal ? Coarse : CoarseWithoutSeason);
        var fine = new SmoothingGrid(
            [near.Alpha * 0.75, near.Alpha, Math.Min(near.Alpha * 1.3, MostAlpha)],
            near.Beta > 0 ? [near.Beta * 0.6, near.Beta, near.Beta * 1.6] : [0, 0.02],
            [near.Phi],
            view.IsSeasonal ? [0, 0.03, 0.08, 0.15, 0.3, 0.5] : [0]);
        return Best(view, seasons, fine);
    }

    private static (SmoothingParameters Parameters, SmoothingStart Start) Best(
        SeriesView view, ReadOnlySpan<double> seasons, SmoothingGrid grid)
    {
        Span<SmoothingStart> tried = stackalloc SmoothingStart[grid.Count];
        Smoothing.Try(view.Scaled, seasons, grid, tried);
        int best = 0;
        double least = double.PositiveInfinity;
        for (int index = 0; index < tried.Length; index++)
        {
            double criterion = LeastSquares.Aicc(tried[index].Squares, view.Length, grid.Gamma[index] > 0 ? 7 : 6);
            (best, least) = criterion < least ? (index, criterion) : (best, least);
        }

        return (grid[best], tried[best]);
    }

    private static SmoothingGrid CoarseGrid(double gamma) =>
        new([0.03, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9], [0, 0.05, 0.2], [0.8, 0.9, 0.95, 0.98], [gamma]);
}
