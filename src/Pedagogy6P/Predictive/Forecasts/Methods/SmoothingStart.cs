namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>The best states before the first month, and what they leave.</summary>
/// <param name="Level">Level.</param>
/// <param name="Trend">Change a month.</param>
/// <param name="Squares">Sum of squared one-step errors.</param>
internal readonly record struct SmoothingStart(double Level, double Trend, double Squares);
