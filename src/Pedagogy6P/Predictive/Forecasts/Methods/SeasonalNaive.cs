namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>A month will be as the same month of the last cycle was; before a whole cycle, as the last month was.</summary>
internal sealed class SeasonalNaive : ISeriesMethod
{
    public ForecastMethod Method => ForecastMethod.SeasonalNaive;

    public bool Serves(SeriesView view) => true;

    public void Forecast(SeriesView view, Span<double> means, Span<double> fitted)
    {
        int lag = view.Length >= view.Seasons.Length ? view.Seasons.Length : 1;
        for (int step = 0; step < means.Length; step++)
        {
            means[step] = view.FromScaled(view.Scaled[view.Length - lag + (step % lag)]);
        }

        for (int month = 0; month < fitted.Length; month++)
        {
            fitted[month] = month < lag ? double.NaN : view.FromScaled(view.Scaled[month - lag]);
        }
    }
}
