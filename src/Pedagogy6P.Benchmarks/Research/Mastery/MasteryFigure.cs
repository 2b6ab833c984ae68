using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Mastery;

/// <summary>How well one method predicted the answers of a trial.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Auc">Area under the ROC curve, ties half.</param>
/// <param name="LogLoss">Mean log-loss in nats, probabilities clipped to [1e-6, 1 − 1e-6].</param>
/// <param name="Brier">Mean squared error.</param>
/// <param name="CalibrationError">Over 15 bins of equal count.</param>
/// <param name="Lead">AUC of the joined tracker less this one's, with the 95 % interval of a bootstrap over students.</param>
internal sealed record MasteryFigure(string Method, double Auc, double LogLoss, double Brier, double CalibrationError, Interval Lead);
