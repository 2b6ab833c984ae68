using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// Boosted trees in a model file. What is read is checked: children come after their parent and are nobody else's, features exist.
/// </summary>
internal static class TreeContent
{
    public const byte Kind = 2;

    /// <summary>Trees that round values to the nearest single, as XGBoost does.</summary>
    public const byte RoundingKind = 7;

    public static void Write(RiskModelWriter writer, BoostedTreesModel model)
    {
        if (model.Inputs.Nearest)
        {
            writer.Write(model.Inputs.Missing);
        }

        writer.Write(model.BaseScore);
        writer.Write(model.TreeCount);
        foreach (RegressionTree tree in model.Trees)
        {
            writer.Write(tree.NodeCount);
            for (int node = 0; node < tree.NodeCount; node++)
            {
                writer.Write(tree.Feature[node]);
                writer.Write(tree.Threshold[node]);
                writer.Write(tree.Left[node]);
                writer.Write(tree.Right[node]);
                writer.Write(tree.MissingLeft[node]);
                writer.Write(tree.Value[node]);
                writer.Write(tree.Cover[node]);
                writer.Write(tree.Gain[node]);
                bool[]? categories = tree.Categories[node];
                writer.Write(categories?.Length ?? 0);
                foreach (bool left in categories ?? [])
                {
                    writer.Write(left);
                }
            }
        }
    }

    public static BoostedTreesModel Read(RiskModelReader reader, FeatureSchema schema) => Read(reader, schema, TreeInputs.Exact);

    public static BoostedTreesModel ReadRounding(RiskModelReader reader, FeatureSchema schema) =>
        Read(reader, schema, new TreeInputs(Nearest: true, reader.ReadSingle()));

    /// <summary>Throws unless the arrays form a tree over the features, with covers from 0.</summary>
    public static RegressionTree Checked(RegressionTree tree, int features)
    {
        bool[] reached = new bool[tree.NodeCount];
        for (int node = 0; node < tree.NodeCount; node++)
        {
            if (!(tree.Cover[node] >= 0) || double.IsInfinity(tree.Cover[node]) || !float.IsFinite(tree.Value[node]))
            {
                throw new FormatException("a node with a cover that is negative or not finite, or a leaf that is not finite");
            }

            if (tree.Feature[node] < 0)
            {
                continue;
            }

            int left = tree.Left[node], right = tree.Right[node];
            bool sound = tree.Feature[node] < features && left > node && right > node && left < tree.NodeCount && right < tree.NodeCount
                && left != right
                && !reached[left] && !reached[right] && !float.IsNaN(tree.Threshold[node]);
            if (!sound)
            {
                throw new FormatException("a node that is not part of a tree");
            }

            reached[left] = reached[right] = true;
        }

        return tree.NodeCount > 0 && reached.Skip(1).All(r => r) ? tree : throw new FormatException("a tree with loose nodes");
    }

    private static BoostedTreesModel Read(RiskModelReader reader, FeatureSchema schema, TreeInputs inputs)
    {
        double baseScore = reader.ReadFinite();
        RegressionTree[] trees = new RegressionTree[reader.ReadCount()];
        for (int t = 0; t < trees.Length; t++)
        {
            trees[t] = ReadTree(reader, schema);
        }

        return new BoostedTreesModel(schema, baseScore, trees, inputs);
    }

    private static RegressionTree ReadTree(RiskModelReader reader, FeatureSchema schema)
    {
        int count = reader.ReadCount();
        RegressionTree tree = RegressionTree.WithNodes(count);
        for (int node = 0; node < count; node++)
        {
            tree.Feature[node] = reader.ReadInt32();
            tree.Threshold[node] = reader.ReadSingle();
            tree.Left[node] = reader.ReadInt32();
            tree.Right[node] = reader.ReadInt32();
            tree.MissingLeft[node] = reader.ReadBoolean();
            tree.Value[node] = reader.ReadSingle();
            tree.Cover[node] = reader.ReadDouble();
            tree.Gain[node] = reader.ReadDouble();
            int categories = reader.ReadCount();
            if (categories > 0)
            {
                bool[] left = new bool[categories];
                for (int i = 0; i < categories; i++)
                {
                    left[i] = reader.ReadBoolean();
                }

                tree.Categories[node] = left;
            }
        }

        return Checked(tree, schema.Count);
    }
}
