namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>An outlier or a level shift of a series.</summary>
/// <param name="Month">Place of the month where it is or begins.</param>
/// <param name="IsShift">Whether all later months are shifted too.</param>
/// <param name="Size">What it adds, in logarithms where the series is.</param>
internal readonly record struct Disturbance(int Month, bool IsShift, double Size);
