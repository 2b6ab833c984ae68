using Pedagogy6P.Predictive.Forecasts.Methods;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>The implementation of each method.</summary>
internal static class MethodTable
{
    public static ISeriesMethod Combination { get; } = new Combination();

    private static readonly ISeriesMethod?[] Methods =
    [
        null, Combination, new SeasonalNaive(), new SeasonalSmoothing(), new Autoregression(), new Theta(), new DynamicTheta(),
        new DampedTrend(), new PairedMonths(), new Airline(), new Croston(Croston.Kind.Croston),
        new Croston(Croston.Kind.SyntetosBoylan), new Croston(Croston.Kind.TeunterSyntetosBabai), new IntermittentMean(), new FewMonths(),
    ];

    /// <summary>The implementation of a method; null where it is chosen series by series.</summary>
    public static ISeriesMethod? Of(ForecastMethod method) => Methods[(int)method];
}
