using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Predictive.Hierarchies;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Predictive;

/// <summary>
/// Demand as forecast: the mean expected monthly count over the 12 months after the table's last month not after the query date's month.
/// Forecasts are made when a date first asks for them, and the latest are kept. Thread-safe and deterministic.
/// </summary>
public sealed class ForecastDemand : IDemandLevels, IDemandGrowth
{
    private const double Prior = 0.5, MostGrowth = 4;

    private readonly DemandForecaster _forecaster;
    private readonly ImmutableArray<string> _competencies;
    private readonly Lock _making = new();
    private (long Version, DemandForecast Forecast)? _latest;

    /// <summary>Takes the demand table of a programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="options">How forecasts are made; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> is null.</exception>
    /// <exception cref="Validation.InputRefusedException">Some option is out of its range; all of them are told.</exception>
    public ForecastDemand(Programme programme, DemandForecastOptions? options = null)
    {
        _forecaster = new DemandForecaster(programme, options);
        _competencies = _forecaster.Competencies;
    }

    /// <summary>The forecast in force on a date.</summary>
    /// <param name="asOf">The query date.</param>
    public DemandForecast At(DateOnly asOf)
    {
        long version = Version(asOf);
        lock (_making)
        {
            if (_latest is not { } latest || latest.Version != version)
            {
                _latest = latest = (version, _forecaster.Forecast(asOf));
            }

            return latest.Forecast;
        }
    }

    /// <summary>Levels change with the last month of the table that counts, not with the day.</summary>
    /// <param name="asOf">The query date.</param>
    public long Version(DateOnly asOf) => _forecaster.LastMonth(asOf) is DateOnly month ? month.DayNumber : -1;

    /// <inheritdoc/>
    public string VersionId(DateOnly asOf) => At(asOf).VersionId;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, double> Levels(DateOnly asOf)
    {
        DemandForecast forecast = At(asOf);
        return _competencies.ToDictionary(id => id,
            id => forecast.Competency(id) is ForecastNode node ? DemandForecast.LevelAhead(node).Estimate : 0, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Interval? IntervalOf(string competencyId, DateOnly asOf) =>
        At(asOf).Competency(competencyId) is ForecastNode node ? DemandForecast.LevelAhead(node) : null;

    /// <summary>
    /// (expected + ½) ÷ (now + ½), monthly means of 12 months each, kept within ¼ and 4: a handful of requests more or less says little.
    /// </summary>
    /// <param name="competencyId">Id of the competency.</param>
    /// <param name="asOf">The query date.</param>
    public double Growth(string competencyId, DateOnly asOf) => At(asOf).Competency(competencyId) is ForecastNode node
        ? Math.Clamp((DemandForecast.LevelAhead(node).Estimate + Prior) / (DemandForecast.LevelNow(node) + Prior),
            1 / MostGrowth, MostGrowth)
        : 1;
}
