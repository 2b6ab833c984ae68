using System.Collections.Immutable;
using Pedagogy6P.Predictive.Forecasts.Methods;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>
/// Forecasts monthly series: seasonal naive, damped exponential smoothing and Theta on the seasonally adjusted series, and the mean of the
/// latter two. Deterministic; immutable and thread-safe.
/// </summary>
public sealed class MonthlyForecaster
{
    private readonly ForecastOptions _options;

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
    }

    /// <summary>Forecasts the months after the last one of a series.</summary>
    /// <param name="series">The series; one known month is enough.</param>
    /// <param name="horizon">Months to forecast, 1 or more.</param>
    /// <exception cref="ArgumentNullException">The series is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is below 1.</exception>
    /// <exception cref="ArgumentException">The series has no known month, or a value that is infinite.</exception>
    public MonthlyForecast Forecast(MonthlySeries series, int horizon)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        if (series.Values.IsDefaultOrEmpty || series.Values.All(double.IsNaN) || series.Values.Any(double.IsInfinity))
        {
            throw new ArgumentException($"The series {series.Id} has no known month, or a value that is infinite.", nameof(series));
        }

        (double[] values, ImmutableArray<SeriesRemark> remarks) = GapFilling.Fill(series);
        MethodForecast forecast = SmoothedMean.Of(values, _options.Period, horizon);
        double floor = _options.NonNegative && values.All(value => value >= 0) ? 0 : double.NegativeInfinity;
        return new MonthlyForecast(
            series.Id,
            series.FirstMonth.AddMonths(values.Length),
            [.. forecast.Means.Select(mean => Math.Max(mean, floor))],
            [.. _options.Levels.Order().Select(level => Band(forecast, level, floor))],
            forecast.Method,
            [.. series.Values.Zip(forecast.Fitted, (value, fitted) => value - fitted)],
            remarks);
    }

    private static ForecastBand Band(MethodForecast forecast, double level, double floor)
    {
        double z = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + level) / 2);
        return new ForecastBand(
            level,
            [.. forecast.Means.Zip(forecast.Deviations, (mean, deviation) => Math.Max(mean - (z * deviation), floor))],
            [.. forecast.Means.Zip(forecast.Deviations, (mean, deviation) => Math.Max(mean + (z * deviation), floor))]);
    }
}
