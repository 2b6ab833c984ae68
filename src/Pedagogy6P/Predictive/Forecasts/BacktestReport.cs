using System.Collections.Immutable;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>What a backtest found. Immutable and thread-safe.</summary>
/// <param name="Series">Series that were judged.</param>
/// <param name="LeftOut">
/// Series that were not: nothing is held back, or their scale is not above 0, as of one that is as it was a year before in every month, or
/// shorter than 13 months.
/// </param>
/// <param name="Horizon">Months that were forecast.</param>
/// <param name="Level">Level of the intervals.</param>
/// <param name="Methods">Each method, in the order of <see cref="ForecastMethod"/>.</param>
public sealed record BacktestReport(long Series, long LeftOut, int Horizon, double Level, ImmutableArray<MethodScore> Methods);
