namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>Something noticed about a series that its forecast takes into account.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Month">First day of the month where it is, or begins.</param>
/// <param name="Months">How many months it covers, 1 or more.</param>
/// <param name="Value">The value there, the size of the shift, or NaN for a gap.</param>
public sealed record SeriesRemark(SeriesRemarkKind Kind, DateOnly Month, int Months, double Value);
