using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Boosting;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>Boosted trees in a graph.</summary>
internal static class TreeGraph
{
    /// <summary>The log-odds.</summary>
    public static string LogOdds(BoostedTreesModel model, GraphFeatures features, OnnxGraph graph)
    {
        TreeEnsemble ensemble = model.ToEnsemble();
        if (ensemble.Trees.IsEmpty)
        {
            ensemble = ensemble with { Trees = [[TreeNode.Leaf(0)]] };
        }

        var trees = new SplitTrees();
        foreach (ImmutableArray<TreeNode> tree in ensemble.Trees)
        {
            trees.Add([.. tree.Select(node => Split(node, ensemble))]);
        }

        string sums = trees.Over(features.TreeColumns(ensemble.RoundsToNearest, ensemble.Missing), graph);
        return graph.Node("Add", graph.Constant(ensemble.BaseScore), sums);
    }

    private static SplitNode Split(TreeNode node, TreeEnsemble ensemble)
    {
        if (node.IsLeaf)
        {
            return SplitNode.Leaf(node.Value);
        }

        ImmutableArray<string> categories = ensemble.Schema[node.FeatureNumber].Categories;
        if (ensemble.Schema[node.FeatureNumber].Kind == MachineLearning.Tables.FeatureKind.Categorical)
        {
            return OnCategories(node, categories.Length, ensemble.Missing);
        }

        // Every known value is at most ∞, the infinite one too.
        SplitMode mode = float.IsPositiveInfinity(node.Threshold) ? SplitMode.AtMost : SplitMode.Below;
        return new SplitNode(node.FeatureNumber, mode, node.Threshold, [], node.Left, node.Right, node.MissingLeft, 0);
    }

    // Codes count from 1 in the graph, and 0 is missing: all values are known, and every one goes where the tree sends it.
    private static SplitNode OnCategories(TreeNode node, int categories, float missing)
    {
        bool Left(int code) => code < 0 || code == missing ? node.MissingLeft
            : node.CategoriesLeft.IsEmpty ? code < node.Threshold
            : code < node.CategoriesLeft.Length ? node.CategoriesLeft[code] : node.MissingLeft;
        ILookup<bool, double> sides = Enumerable.Range(-1, categories + 1).ToLookup(Left, code => code + 1.0);
        double[] left = [.. sides[true]], right = [.. sides[false]];

        // Members are listed, and at least one: the shorter side is asked for.
        return right.Length == 0 || (left.Length > 0 && left.Length <= right.Length)
            ? new SplitNode(node.FeatureNumber, SplitMode.Member, 0, left, node.Left, node.Right, false, 0)
            : new SplitNode(node.FeatureNumber, SplitMode.Member, 0, right, node.Right, node.Left, false, 0);
    }
}
