using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>What a file of XGBoost leaves open.</summary>
public sealed record XgboostImportOptions
{
    /// <summary>
    /// Whether rounds after the best one are kept, too. Default false: of a model that stopped early the rounds up to its
    /// <c>best_iteration</c> are kept, as
    /// XGBoost's scikit-learn wrapper predicts; true keeps all, as its <c>Booster.predict</c> does.
    /// </summary>
    public bool AllRounds { get; init; }

    /// <summary>
    /// Names of the features in column order, for a model that was saved without them. Default empty: such features are called f0, f1….
    /// </summary>
    public ImmutableArray<string> FeatureNames { get; init; } = [];
}
