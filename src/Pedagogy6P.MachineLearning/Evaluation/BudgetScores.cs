namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>What a budget of flags achieves.</summary>
/// <param name="Precision">Share of the flagged with the event, 0 to 1; NaN when nobody is flagged.</param>
/// <param name="Recall">Share of the events that are flagged, 0 to 1; NaN without events.</param>
public readonly record struct BudgetScores(double Precision, double Recall);
