using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Benchmarks.Research.Forecasts;

/// <summary>Mean errors of a method on series.</summary>
/// <param name="Smape">In percent.</param>
/// <param name="Mase">Scaled by the seasonal naive.</param>
internal readonly record struct ForecastAccuracy(double Smape, double Mase)
{
    /// <summary>Mean errors of forecasts; series without a scale are left out.</summary>
    public static ForecastAccuracy Of(IReadOnlyList<StandIn> series, Func<int, double[]> forecasts, Func<StandIn, bool> chosen)
    {
        (double Smape, double Mase)[] errors = [.. series.Index()
            .Where(one => chosen(one.Item) && ForecastErrors.SeasonalScale(one.Item.Known) > 0)
            .Select(one => (ForecastErrors.Smape(forecasts(one.Index), one.Item.Held),
                ForecastErrors.Mase(forecasts(one.Index), one.Item.Held, ForecastErrors.SeasonalScale(one.Item.Known))))];
        return new ForecastAccuracy(errors.Average(one => one.Smape), errors.Average(one => one.Mase));
    }
}
