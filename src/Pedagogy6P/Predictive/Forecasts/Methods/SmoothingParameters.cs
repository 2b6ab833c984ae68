namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>Parameters of exponential smoothing, as <see cref="SmoothingGrid"/> says.</summary>
internal readonly record struct SmoothingParameters(double Alpha, double Beta, double Phi, double Gamma);
