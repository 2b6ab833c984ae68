using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// What a model and its flags do to one group. Everything but <paramref name="Level"/> and <paramref name="Rows"/> is NaN when the cell is
/// too small.
/// </summary>
/// <param name="Level">Value of the group column.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Reported">False when the cell is below the minimum size and withheld.</param>
/// <param name="BaseRate">Share of rows with the event.</param>
/// <param name="MeanProbability">Mean predicted probability.</param>
/// <param name="Auc">AUC inside the group with its interval.</param>
/// <param name="CalibrationError">Expected calibration error inside the group.</param>
/// <param name="FlaggedShare">Share of the group that is flagged.</param>
/// <param name="Recall">Share of the group's positives that is flagged, with its interval.</param>
/// <param name="Precision">Share of the group's flags that are positives.</param>
public sealed record GroupScores(string Level, int Rows, bool Reported, double BaseRate, double MeanProbability, Interval Auc,
    double CalibrationError,
    double FlaggedShare, Interval Recall, double Precision);
