using Microsoft.ML;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.MicrosoftML.Tables;

namespace Pedagogy6P.MicrosoftML.Pipelines;

/// <summary>
/// Trainers of this library beside those of ML.NET: <c>mlContext.BinaryClassification.Trainers.Pedagogy6P…()</c>. Thread-safe.
/// </summary>
public static class RiskTrainers
{
    private static readonly RiskColumns Vector = new() { Features = ["Features"] };

    /// <summary>Gradient-boosted trees (<see cref="BoostingTrainer"/>).</summary>
    /// <param name="trainers">ML.NET's trainers.</param>
    /// <param name="columns">The columns read; null for "Label" and "Features", as ML.NET's trainers.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    public static RiskEstimator Pedagogy6PBoostedTrees(this BinaryClassificationCatalog.BinaryClassificationTrainers trainers,
        RiskColumns? columns = null, BoostingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trainers);
        return new RiskEstimator(columns ?? Vector, table => BoostingTrainer.Train(table, options));
    }

    /// <summary>Logistic regression (<see cref="LogisticTrainer"/>).</summary>
    /// <param name="trainers">ML.NET's trainers.</param>
    /// <param name="columns">The columns read; null for "Label" and "Features", as ML.NET's trainers.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    public static RiskEstimator Pedagogy6PLogistic(this BinaryClassificationCatalog.BinaryClassificationTrainers trainers,
        RiskColumns? columns = null, LogisticOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trainers);
        return new RiskEstimator(columns ?? Vector, table => LogisticTrainer.Train(table, options));
    }

    /// <summary>What validation prefers of the two, or their average, calibrated where that helps (<see cref="AutoTrainer"/>).</summary>
    /// <param name="trainers">ML.NET's trainers.</param>
    /// <param name="columns">The columns read; null for "Label" and "Features", as ML.NET's trainers.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    public static RiskEstimator Pedagogy6PAuto(this BinaryClassificationCatalog.BinaryClassificationTrainers trainers,
        RiskColumns? columns = null, AutoOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trainers);
        return new RiskEstimator(columns ?? Vector, table => AutoTrainer.Train(table, options).Model);
    }
}
