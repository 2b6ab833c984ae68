namespace Pedagogy6P.Predictive;

/// <summary>What a forecast expects of the demand for a competency.</summary>
/// <param name="Monthly">Mean monthly count over the 12 months ahead, 0 or more.</param>
/// <param name="Low">Lower bound of it.</param>
/// <param name="High">Upper bound of it.</param>
/// <param name="Forecast">Version of the forecast; empty where it has none.</param>
public sealed record DemandExpectation(double Monthly, double Low, double High, string Forecast);
