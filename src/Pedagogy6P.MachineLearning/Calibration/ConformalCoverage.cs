namespace Pedagogy6P.MachineLearning.Calibration;

/// <summary>How conformal bands did on labelled rows of one group.</summary>
/// <param name="Group">Name of the group; empty for all rows.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Coverage">Share of rows whose label was in the set of compatible outcomes; the promise is at least 1 − error rate.</param>
/// <param name="UnsureShare">Share of rows answered with <see cref="RiskVerdict.AskAHuman"/>.</param>
public sealed record ConformalCoverage(string Group, int Rows, double Coverage, double UnsureShare);
