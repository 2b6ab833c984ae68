namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>How well answers were predicted, pooled over all that were scored.</summary>
/// <param name="Responses">Answers scored.</param>
/// <param name="Auc">Area under the ROC curve, ties half; NaN without both outcomes.</param>
/// <param name="LogLoss">Mean log-loss in nats, probabilities clipped to [1e-6, 1 − 1e-6]; NaN without answers.</param>
/// <param name="Brier">Mean squared error; NaN without answers.</param>
/// <param name="CalibrationError">Expected calibration error over 15 bins of equal count; NaN without answers.</param>
/// <param name="NanosecondsPerUpdate">
/// Mean time of taking one answer in, in nanoseconds: the fastest of five passes over the log; NaN without answers.
/// </param>
public sealed record MasteryScores(
    int Responses, double Auc, double LogLoss, double Brier, double CalibrationError, double NanosecondsPerUpdate);
