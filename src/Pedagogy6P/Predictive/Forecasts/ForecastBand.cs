using System.Collections.Immutable;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>Intervals of a forecast at one level, one a month. Immutable and thread-safe.</summary>
/// <param name="Level">Share of months that should lie within, above 0 and below 1.</param>
/// <param name="Lower">Lower bounds.</param>
/// <param name="Upper">Upper bounds, none below the lower one.</param>
public sealed record ForecastBand(double Level, ImmutableArray<double> Lower, ImmutableArray<double> Upper);
