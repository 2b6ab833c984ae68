namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>Which method stands in for one that a series is too short for.</summary>
internal static class StandIn
{
    private static readonly SeasonalNaive Naive = new();
    private static readonly FewMonths Few = new();

    /// <summary>The method, or one that serves the series.</summary>
    public static ISeriesMethod For(ISeriesMethod method, SeriesView view) =>
        method.Serves(view) || method is FewMonths ? method : Few.Serves(view) ? Few : Naive;
}
