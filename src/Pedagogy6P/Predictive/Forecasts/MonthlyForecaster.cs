using System.Collections.Immutable;
using Pedagogy6P.Predictive.Forecasts.Methods;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>
/// Forecasts monthly series. Zeros before the first demand are left out, unknown months filled, outliers and level shifts taken off; then
/// the method that was asked for forecasts, by default the trimmed mean of several, or the one of them that errs half as much on rolling
/// origins. Intervals are those of exponential smoothing, stretched by what rolling origins showed, and reach at most half as far again as
/// the series ever moved in as many months. Deterministic; immutable and thread-safe.
/// </summary>
public sealed class MonthlyForecaster
{
    private readonly ForecastOptions _options;
    private readonly ISeriesMethod? _method;
    private readonly ImmutableArray<(double Level, double Reach)> _reaches;

    /// <summary>Makes a forecaster.</summary>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public MonthlyForecaster(ForecastOptions? options = null)
    {
        _options = options ?? new ForecastOptions();
        OptionRules.ThrowIfInvalid(_options, "forecast options");
        if (_options.Levels.IsDefault || _options.Levels.Any(level => !(level > 0 && level < 1))
            || _options.Levels.Distinct().Count() < _options.Levels.Length)
        {
            throw new InputRefusedException(new Violation("forecast options", null, nameof(ForecastOptions.Levels), null,
                "different levels above 0 and below 1"));
        }

        _method = MethodTable.Of(_options.Method);
        _reaches = [.. _options.Levels.Order().Select(level => (level, Spread.Reach(level)))];
    }

    /// <summary>Forecasts the months after the last one of a series.</summary>
    /// <param name="series">The series; one known month is enough.</param>
    /// <param name="horizon">Months to forecast, 1 to 120.</param>
    /// <exception cref="ArgumentNullException">The series is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is out of its range.</exception>
    /// <exception cref="ArgumentException">The series has no known month, or a value that is infinite.</exception>
    public MonthlyForecast Forecast(MonthlySeries series, int horizon)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, 120);
        if (series.Values.IsDefaultOrEmpty || series.Values.All(double.IsNaN) || series.Values.Any(double.IsInfinity))
        {
            throw new ArgumentException($"The series {series.Id} has no known month, or a value that is infinite.", nameof(series));
        }

        var prepared = new PreparedSeries(series, _options, horizon, _method);
        double[] values = prepared.Values;
        ISeriesMethod? asked = _method ?? (prepared.IsIntermittent ? MethodTable.Of(ForecastMethod.Intermittent) : null);
        var origins = RollingOrigins.Of(prepared.Disturbed, _options.Period, horizon, asked);
        var view = new SeriesView(values, _options.Period);
        ISeriesMethod method = StandIn.For(
            asked ?? (origins.Best < 0 ? MethodTable.Combination : Combination.Parts[origins.Best]), view);
        double[] means = new double[horizon];
        double[] fitted = new double[values.Length];
        method.Forecast(view, means, fitted);
        var disturbed = prepared.Disturbed == values ? view : new SeriesView(prepared.Disturbed, _options.Period);
        double[] deviations = new double[horizon];
        Spread.Deviations(disturbed, deviations, asked);
        double[] farthest = new double[horizon];
        Movements.Farthest(disturbed, farthest);
        for (int step = 0; step < horizon; step++)
        {
            deviations[step] *= origins.StretchAt(step);
        }

        double floor = _options.NonNegative && prepared.IsNeverNegative ? 0 : double.NegativeInfinity;
        return new MonthlyForecast(
            series.Id,
            series.FirstMonth.AddMonths(series.Values.Length),
            [.. means.Select(mean => Math.Max(mean * prepared.Unit, floor))],
            [.. _reaches.Select(reach => Band(reach.Level, reach.Reach))],
            method.Method,
            prepared.Residuals(fitted, view.IsMultiplicative),
            prepared.Remarks);

        ForecastBand Band(double level, double reach) => new(level, Bounds(-reach), Bounds(reach));

        ImmutableArray<double> Bounds(double reach) => [.. means.Select((mean, step) =>
            Math.Max(view.Moved(mean, Math.Clamp(reach * deviations[step], -farthest[step], farthest[step])) * prepared.Unit, floor))];
    }
}
