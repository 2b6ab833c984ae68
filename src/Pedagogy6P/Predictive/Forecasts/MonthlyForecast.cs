using System.Collections.Immutable;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>What is expected of a series in the months after its last one. Immutable and thread-safe.</summary>
/// <param name="SeriesId">Name of the series.</param>
/// <param name="FirstMonth">First day of the first month that is forecast, the month after the last of the series.</param>
/// <param name="Means">The forecasts, one a month.</param>
/// <param name="Bands">Intervals, one band for each level that was asked for, narrowest first.</param>
/// <param name="Method">The method that forecast, never <see cref="ForecastMethod.Chosen"/>.</param>
/// <param name="Residuals">One-step errors of the method on the series, value − forecast, month by month as the values of the series are;
/// NaN where there is none.</param>
/// <param name="Remarks">What was noticed about the series: outliers, level shifts, gaps; empty when nothing.</param>
public sealed record MonthlyForecast(string SeriesId, DateOnly FirstMonth, ImmutableArray<double> Means, ImmutableArray<ForecastBand> Bands,
    ForecastMethod Method, ImmutableArray<double> Residuals, ImmutableArray<SeriesRemark> Remarks);
