namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Damped trend of the means of two months each, without their season, on straight lines between the middles: what noise hides from month
/// to month shows in coarser time (temporal aggregation, Kourentzes, Petropoulos &amp; Trapero 2014).
/// </summary>
internal sealed class PairedMonths : ISeriesMethod
{
    private const int Fewest = 12;

    private static readonly SmoothingGrid Grid = new(
        [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99], [0, 0.1, 0.3], [0.8, 0.9], [0]);

    public ForecastMethod Method => ForecastMethod.PairedMonths;

    public bool Serves(SeriesView view) => view.Length >= Fewest;

    public void Forecast(SeriesView view, Span<double> means, Span<double> fitted)
    {
        fitted.Fill(double.NaN);
        double[] pairs = new double[view.Length / 2];
        for (int pair = 0; pair < pairs.Length; pair++)
        {
            int month = view.Length - (2 * (pairs.Length - pair));
            pairs[pair] = (view.Plain[month] + view.Plain[month + 1]) / 2;
        }

        Span<SmoothingStart> tried = stackalloc SmoothingStart[Grid.Count];
        Smoothing.Try(pairs, [], Grid, tried);
        int best = 0;
        for (int index = 1; index < tried.Length; index++)
        {
            best = tried[index].Squares < tried[best].Squares ? index : best;
        }

        double[] ahead = new double[(means.Length / 2) + 2];
        Smoothing.Run(pairs, [], Grid[best], tried[best], [], ahead);

        // Month 1 and 2 ahead lie a quarter of a pair before and after the first middle; nothing bends before the first.
        for (int step = 0; step < means.Length; step++)
        {
            int pair = (step + 1) / 2;
            double plain = step == 0 ? ahead[0]
                : step % 2 == 0 ? (0.75 * ahead[pair]) + (0.25 * ahead[pair - 1])
                : (0.75 * ahead[pair - 1]) + (0.25 * ahead[pair]);
            means[step] = view.FromPlain(plain, view.Length + step);
        }
    }
}
