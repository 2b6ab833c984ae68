namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// For a handful of months: simple exponential smoothing that corrects the level by half of each error (Brown 1959), since so few months
/// tell neither a share nor a trend.
/// </summary>
internal sealed class FewMonths : ISeriesMethod
{
    /// <summary>Months from which on the other methods serve.</summary>
    public const int Most = 8;

    private const double Alpha = 0.5;

    public ForecastMethod Method => ForecastMethod.SimpleSmoothing;

    public bool Serves(SeriesView view) => view.Length < Most;

    public void Forecast(SeriesView view, Span<double> means, Span<double> fitted)
    {
        double level = view.Scaled[0];
        for (int month = 0; month < view.Length; month++)
        {
            if (fitted.Length > 0)
            {
                fitted[month] = month == 0 ? double.NaN : view.FromScaled(level);
            }

            level += Alpha * (view.Scaled[month] - level);
        }

        means.Fill(view.FromScaled(level));
    }
}
