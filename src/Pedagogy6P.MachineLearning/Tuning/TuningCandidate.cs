namespace Pedagogy6P.MachineLearning.Tuning;

/// <summary>One setting and how it did on validation rows.</summary>
/// <param name="Name">Kind and settings in words.</param>
/// <param name="LogLoss">Validation log-loss in nats.</param>
/// <param name="Auc">Validation AUC.</param>
public sealed record TuningCandidate(string Name, double LogLoss, double Auc);
