namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>Metrics that can be bootstrapped.</summary>
public enum RiskMetric
{
    /// <summary>Area under the ROC curve; larger is better.</summary>
    Auc = 0,

    /// <summary>Average precision; larger is better.</summary>
    AveragePrecision = 1,

    /// <summary>Brier score; smaller is better.</summary>
    Brier = 2,

    /// <summary>Log-loss; smaller is better.</summary>
    LogLoss = 3,

    /// <summary>Recall at the budget; larger is better.</summary>
    RecallAtBudget = 4,
}
