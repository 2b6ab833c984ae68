using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// One node of a tree of a <see cref="TreeEnsemble"/>: a split, or a leaf. Immutable.
/// </summary>
/// <param name="FeatureNumber">The feature it looks at, 0-based; −1 for a leaf.</param>
/// <param name="Threshold">Numeric split: values below it go left; +∞ sends every known value left. Ignored elsewhere.</param>
/// <param name="Left">Number of the left child, above the node's own; −1 for a leaf.</param>
/// <param name="Right">Number of the right child, above the node's own; −1 for a leaf.</param>
/// <param name="MissingLeft">Whether missing values, and categories the split does not list, go left.</param>
/// <param name="Value">Log-odds of a leaf; 0 for a split.</param>
/// <param name="Cover">
/// Weight of the training rows that reached the node, from 0; explanation averages over it. 0 where it is not known.
/// </param>
public readonly record struct TreeNode(
    int FeatureNumber, float Threshold, int Left, int Right, bool MissingLeft, float Value, double Cover)
{
    private readonly ImmutableArray<bool> _categoriesLeft;

    /// <summary>Split on categories: per category code whether it goes left. Empty for numeric splits and leaves, as by default.</summary>
    public ImmutableArray<bool> CategoriesLeft
    {
        get => _categoriesLeft.IsDefault ? [] : _categoriesLeft;
        init => _categoriesLeft = value;
    }

    /// <summary>Whether the node is a leaf.</summary>
    public bool IsLeaf => FeatureNumber < 0;

    /// <summary>A leaf.</summary>
    /// <param name="value">Its log-odds.</param>
    /// <param name="cover">Weight of the training rows that reached it; 0 where it is not known.</param>
    public static TreeNode Leaf(float value, double cover = 0) => new(-1, 0, -1, -1, false, value, cover);
}
