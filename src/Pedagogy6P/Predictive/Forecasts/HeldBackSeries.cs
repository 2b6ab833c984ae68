using System.Collections.Immutable;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>A series and the months after it, which a backtest hides from the methods. Immutable and thread-safe.</summary>
/// <param name="Known">What methods see; may be empty.</param>
/// <param name="HeldBack">The months after it; NaN where one is not known; may be empty.</param>
public sealed record HeldBackSeries(MonthlySeries Known, ImmutableArray<double> HeldBack);
