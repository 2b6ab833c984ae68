namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>What one method says of a series.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Means">Forecasts of the months after the series.</param>
/// <param name="Deviations">Standard deviations of their errors.</param>
/// <param name="Fitted">One-step forecasts within the series; NaN where there is none.</param>
internal sealed record MethodForecast(string Method, double[] Means, double[] Deviations, double[] Fitted);
