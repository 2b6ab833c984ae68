using System.Collections.Immutable;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>A quantity counted month by month. Immutable and thread-safe.</summary>
/// <param name="Id">Name of the series, an ordinal string.</param>
/// <param name="FirstMonth">First day of the first month.</param>
/// <param name="Values">One value a month, without a month left out; NaN where a month is not known. Finite otherwise.</param>
public sealed record MonthlySeries(string Id, DateOnly FirstMonth, ImmutableArray<double> Values);
