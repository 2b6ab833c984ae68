using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Predictive.Hierarchies;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Commands.Demand;

/// <summary>What a question about demand is asked of.</summary>
/// <param name="Loaded">The programme folder.</param>
/// <param name="AsOf">The query date.</param>
/// <param name="Forecast">Forecasts its demand.</param>
internal sealed record DemandAsked(LoadedProgramme Loaded, DateOnly AsOf, Func<DemandForecast> Forecast)
{
    public Programme Programme => Loaded.Programme;

    /// <summary>The forecast; an empty one where nothing was counted up to the date.</summary>
    public DemandForecast ForecastIfAny() =>
        DemandTable.LastMonth(Loaded, AsOf) is null ? new DemandForecaster(Programme).Forecast(AsOf) : Forecast();
}
