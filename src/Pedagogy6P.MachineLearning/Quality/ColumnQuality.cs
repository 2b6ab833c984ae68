namespace Pedagogy6P.MachineLearning.Quality;

/// <summary>What a column holds.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="MissingShare">Share of missing values.</param>
/// <param name="Distinct">Number of distinct known values.</param>
/// <param name="Minimum">Smallest known value; NaN without one, or for categories.</param>
/// <param name="Maximum">Largest known value; NaN without one, or for categories.</param>
/// <param name="Auc">
/// AUC of the column alone, in the direction that is better, missing values lowest; NaN without labels of both classes.
/// </param>
public sealed record ColumnQuality(string Column, double MissingShare, int Distinct, double Minimum, double Maximum, double Auc);
