using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>Trees of models as nodes and back.</summary>
internal static class TreeNodes
{
    public static TreeEnsemble Of(BoostedTreesModel model)
    {
        var trees = ImmutableArray.CreateBuilder<ImmutableArray<TreeNode>>(model.TreeCount);
        foreach (RegressionTree tree in model.Trees)
        {
            trees.Add([.. Enumerable.Range(0, tree.NodeCount).Select(node => NodeOf(tree, node))]);
        }

        return new TreeEnsemble(model.Schema, model.BaseScore, trees.MoveToImmutable())
        {
            RoundsToNearest = model.Inputs.Nearest,
            Missing = model.Inputs.Missing,
        };
    }

    public static BoostedTreesModel ToModel(TreeEnsemble ensemble)
    {
        if (!double.IsFinite(ensemble.BaseScore))
        {
            throw new ArgumentException("The base score is not finite.", nameof(ensemble));
        }

        if (!ensemble.RoundsToNearest && !float.IsNaN(ensemble.Missing))
        {
            throw new ArgumentException("Only where values are rounded does a number stand for missing ones.", nameof(ensemble));
        }

        RegressionTree[] trees = new RegressionTree[ensemble.Trees.IsDefault ? 0 : ensemble.Trees.Length];
        for (int number = 0; number < trees.Length; number++)
        {
            try
            {
                trees[number] = TreeContent.Checked(TreeOf(ensemble.Trees[number], ensemble.Schema), ensemble.Schema.Count);
            }
            catch (FormatException e)
            {
                throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"Tree {number}: {e.Message}."), nameof(ensemble), e);
            }
        }

        TreeInputs inputs = ensemble.RoundsToNearest ? new TreeInputs(Nearest: true, ensemble.Missing) : TreeInputs.Exact;
        return new BoostedTreesModel(ensemble.Schema, ensemble.BaseScore, trees, inputs);
    }

    public static BoostedTreesModel WithCovers(BoostedTreesModel model, RiskTable rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (!model.Schema.HasFeaturesOf(rows.Schema))
        {
            throw new ArgumentException("The rows do not have the features of the model, in its order.", nameof(rows));
        }

        double[][] covers = [.. model.Trees.ToArray().Select(tree => new double[tree.NodeCount])];
        double[] row = new double[model.Schema.Count];
        for (int number = 0; number < rows.RowCount; number++)
        {
            rows.CopyRow(number, row);
            double weight = rows.Weights.IsEmpty ? 1 : rows.Weights[number];
            for (int tree = 0; tree < covers.Length; tree++)
            {
                model.Trees[tree].AddCover(row, model.Inputs, weight, covers[tree]);
            }
        }

        RegressionTree[] covered = [.. model.Trees.ToArray().Select((tree, number) => tree.WithCover(covers[number]))];
        return new BoostedTreesModel(model.Schema, model.BaseScore, covered, model.Inputs);
    }

    private static TreeNode NodeOf(RegressionTree tree, int node) => tree.IsLeaf(node)
        ? TreeNode.Leaf(tree.Value[node], tree.Cover[node])
        : new TreeNode(tree.Feature[node], tree.Threshold[node], tree.Left[node], tree.Right[node], tree.MissingLeft[node], 0,
            tree.Cover[node])
        { CategoriesLeft = tree.Categories[node] is { } categories ? [.. categories] : [] };

    private static RegressionTree TreeOf(ImmutableArray<TreeNode> nodes, FeatureSchema schema)
    {
        RegressionTree tree = RegressionTree.WithNodes(nodes.IsDefault ? 0 : nodes.Length);
        for (int number = 0; number < tree.NodeCount; number++)
        {
            TreeNode node = nodes[number];
            tree.Feature[number] = node.FeatureNumber;
            tree.Threshold[number] = node.Threshold;
            tree.Left[number] = node.Left;
            tree.Right[number] = node.Right;
            tree.MissingLeft[number] = node.MissingLeft;
            tree.Value[number] = node.Value;
            tree.Cover[number] = node.Cover;
            if (!node.CategoriesLeft.IsEmpty)
            {
                bool fits = node.FeatureNumber >= 0 && node.FeatureNumber < schema.Count
                    && schema[node.FeatureNumber].Categories.Length == node.CategoriesLeft.Length;
                tree.Categories[number] = fits ? [.. node.CategoriesLeft]
                    : throw new FormatException("a split whose categories are not those of its feature");
            }
        }

        return tree;
    }
}
