using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>How months ahead are forecast. Immutable.</summary>
public sealed record ForecastOptions
{
    /// <summary>The method. Default <see cref="ForecastMethod.Chosen"/>.</summary>
    public ForecastMethod Method { get; init; } = ForecastMethod.Chosen;

    /// <summary>Months of a seasonal cycle, 1 (no season) to 24. Default 12.</summary>
    [Range(1, 24)]
    public int Period { get; init; } = 12;

    /// <summary>Levels of the intervals, each above 0 and below 1, without one twice; may be empty. Default 0.8 and 0.95.</summary>
    [Required]
    public ImmutableArray<double> Levels { get; init; } = [0.8, 0.95];

    /// <summary>
    /// Whether forecasts and intervals are kept from falling below 0, where no value of the series is below 0. Default true: demand is
    /// counted.
    /// </summary>
    public bool NonNegative { get; init; } = true;

    /// <summary>Last months of a series that count, 24 to 10,000: older ones say little and cost time. Default 240.</summary>
    [Range(24, 10_000)]
    public int LongestHistory { get; init; } = 240;
}
