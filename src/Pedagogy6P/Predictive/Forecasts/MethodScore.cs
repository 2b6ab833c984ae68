namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>How well a method forecast what was held back: means over months, then over series; NaN where no series was judged.</summary>
/// <param name="Method">The method.</param>
/// <param name="IsDefault">Whether it is what is used when nobody asks for another.</param>
/// <param name="Smape">Symmetric mean absolute percentage error in percent, as <see cref="ForecastErrors.Smape"/>.</param>
/// <param name="Mase">Mean absolute scaled error, as <see cref="ForecastErrors.Mase"/> with the scale of lag 12.</param>
/// <param name="Coverage">Share of months within the intervals.</param>
/// <param name="Seconds">Time of one core that it took, intervals included.</param>
public sealed record MethodScore(ForecastMethod Method, bool IsDefault, double Smape, double Mase, double Coverage, double Seconds);
