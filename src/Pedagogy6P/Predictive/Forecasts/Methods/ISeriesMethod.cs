namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>A way to forecast a series. Stateless and thread-safe.</summary>
internal interface ISeriesMethod
{
    /// <summary>Which one it is.</summary>
    ForecastMethod Method { get; }

    /// <summary>Whether a series has enough months for it.</summary>
    /// <param name="view">The series.</param>
    bool Serves(SeriesView view) => view.Length >= FewMonths.Most;

    /// <summary>Forecasts the months after the series.</summary>
    /// <param name="view">The series.</param>
    /// <param name="means">Gets the forecasts, the month after the series first.</param>
    /// <param name="fitted">
    /// Gets the one-step forecast of each month of the series, NaN where there is none; empty where nobody asks.
    /// </param>
    void Forecast(SeriesView view, Span<double> means, Span<double> fitted);
}
