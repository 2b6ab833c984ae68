using System.Collections.Immutable;
using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>What was and what is expected at one place of the hierarchy of demand. Immutable and thread-safe.</summary>
/// <param name="Node">The place.</param>
/// <param name="History">Counts so far; NaN in months of which the table says nothing.</param>
/// <param name="Means">Expected counts, a month each; 0 or more, and those of parts add up to those of their sum.</param>
/// <param name="Bands">Intervals of the counts, narrowest first; 0 or more.</param>
/// <param name="Method">How the series itself was forecast, before all were made to add up.</param>
/// <param name="Remarks">What was noticed about the series.</param>
public sealed record ForecastNode(DemandNode Node, MonthlySeries History, ImmutableArray<double> Means, ImmutableArray<ForecastBand> Bands,
    ForecastMethod Method, ImmutableArray<SeriesRemark> Remarks);
