using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// Boosted trees as data, to bring trees of other libraries in (<see cref="BoostedTreesModel.Of"/>) and ours out
/// (<see cref="BoostedTreesModel.ToEnsemble"/>): log-odds = <paramref name="BaseScore"/> + the value of the leaf a row ends in, summed over
/// trees. Immutable and thread-safe.
/// </summary>
/// <param name="Schema">The features.</param>
/// <param name="BaseScore">Log-odds before any tree.</param>
/// <param name="Trees">Per tree its nodes, the root first and children after their parent.</param>
public sealed record TreeEnsemble(FeatureSchema Schema, double BaseScore, ImmutableArray<ImmutableArray<TreeNode>> Trees)
{
    /// <summary>
    /// Whether values are rounded to the nearest single before they are compared with thresholds, as XGBoost and ML.NET see them. False by
    /// default: they are compared as they are.
    /// </summary>
    public bool RoundsToNearest { get; init; }

    /// <summary>A number that stands for a missing value where values are rounded; NaN for none, as by default.</summary>
    public float Missing { get; init; } = float.NaN;
}
