using System.Collections.Immutable;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers.FastTree;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Import;

/// <summary>
/// Trees of ML.NET as trees of this library. ML.NET's score is the bias and the weighted leaves; its calibrator makes a probability of it
/// that is logistic in the score (Platt 1999), so that log-odds are the leaves times the slope. Values go left up to the threshold, here
/// below it: the threshold becomes the next single.
/// </summary>
internal static class TreeImport
{
    /// <summary>The model; null where a tree splits on a slot that is not known, or on sets of slots.</summary>
    public static BoostedTreesModel? TryImport(RegressionTreeEnsemble ensemble, PlattCalibrator calibrator, FeatureSlot?[] slots,
        FeatureSchema schema)
    {
        var trees = ImmutableArray.CreateBuilder<ImmutableArray<TreeNode>>(ensemble.Trees.Count);
        for (int number = 0; number < ensemble.Trees.Count; number++)
        {
            RegressionTree tree = ensemble.Trees[number];
            if (tree.CategoricalSplitFlags.Any(flag => flag)
                || tree.NumericalSplitFeatureIndexes.Any(slot => slot >= slots.Length || slots[slot] is null))
            {
                return null;
            }

            // ML.NET: 1 / (1 + exp(slope × score + offset)).
            trees.Add(Tree(tree, -calibrator.Slope * ensemble.TreeWeights[number], slots, schema));
        }

        double baseScore = -(calibrator.Slope * ensemble.Bias) - calibrator.Offset;
        return BoostedTreesModel.Of(new TreeEnsemble(schema, baseScore, trees.MoveToImmutable()) { RoundsToNearest = true });
    }

    private static ImmutableArray<TreeNode> Tree(RegressionTree tree, double factor, FeatureSlot?[] slots, FeatureSchema schema)
    {
        // Splits are numbered from 0; a leaf is the complement of its number. A walk in breadth puts children after their parent.
        List<int> order = [tree.NumberOfNodes > 0 ? 0 : ~0];
        float[]? standIns = MissingStandIns.Of(tree);
        List<TreeNode> nodes = [];
        for (int at = 0; at < order.Count; at++)
        {
            int node = order[at];
            if (node < 0)
            {
                nodes.Add(TreeNode.Leaf((float)(factor * tree.LeafValues[~node])));
                continue;
            }

            float threshold = tree.NumericalSplitThresholds[node];
            FeatureSlot slot = slots[tree.NumericalSplitFeatureIndexes[node]]!.Value;
            bool missingLeft = float.IsNaN(slot.Fill) ? standIns is not null && standIns[node] <= threshold : slot.Fill <= threshold;
            TreeNode split = new(slot.Feature, MathF.BitIncrement(threshold), order.Count, order.Count + 1, missingLeft, 0, 0);
            nodes.Add(slot.Category < 0 ? split : OnCategory(split, threshold, slot, schema[slot.Feature]));
            order.Add(tree.LeftChild[node]);
            order.Add(tree.RightChild[node]);
        }

        return [.. nodes];
    }

    // The slot is 1 for the category and 0 for all others, missing ones too.
    private static TreeNode OnCategory(TreeNode split, float threshold, FeatureSlot slot, Feature feature) => split with
    {
        MissingLeft = 0 <= threshold,
        CategoriesLeft = [.. Enumerable.Range(0, feature.Categories.Length).Select(code => (code == slot.Category ? 1 : 0) <= threshold)],
    };
}
