using System.Text.Json;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>One tree of an XGBoost model.</summary>
internal static class XgboostTree
{
    public static RegressionTree Convert(JsonElement tree, FeatureSchema schema)
    {
        int[] left = Ints(tree, "left_children"), right = Ints(tree, "right_children"), feature = Ints(tree, "split_indices");
        float[] condition = Singles(tree, "split_conditions"), cover = Singles(tree, "sum_hessian"), gain = Singles(tree, "loss_changes");
        bool[] missingLeft = [.. tree.GetProperty("default_left").EnumerateArray().Select(Flag)];
        RefuseOtherSplits(tree, feature, schema);

        // XGBoost orders nodes by creation, not always parents first; and pruning leaves holes. A walk from the root settles both.
        List<int> order = [0];
        for (int i = 0; i < order.Count; i++)
        {
            int node = order[i];
            if (left[node] >= 0)
            {
                order.Add(left[node]);
                order.Add(right[node]);
            }

            if (order.Count > left.Length)
            {
                throw new FormatException("nodes that form a circle");
            }
        }

        RegressionTree result = RegressionTree.WithNodes(order.Count);
        int next = 1;
        for (int i = 0; i < order.Count; i++)
        {
            int node = order[i];
            bool leaf = left[node] < 0;
            result.Feature[i] = leaf ? -1 : feature[node];
            result.Threshold[i] = leaf ? 0 : condition[node];
            result.Value[i] = leaf ? condition[node] : 0;
            result.MissingLeft[i] = missingLeft[node];
            result.Cover[i] = cover[node];
            result.Gain[i] = leaf ? 0 : gain[node] / 2;
            result.Left[i] = leaf ? -1 : next++;
            result.Right[i] = leaf ? -1 : next++;
        }

        return TreeContent.Checked(result, schema.Count);
    }

    private static void RefuseOtherSplits(JsonElement tree, int[] feature, FeatureSchema schema)
    {
        int[] types = tree.TryGetProperty("split_type", out _) ? Ints(tree, "split_type") : [];
        int categorical = tree.TryGetProperty("categories_nodes", out JsonElement nodes) && nodes.GetArrayLength() > 0 ? nodes[0]
            .GetInt32() : Array.FindIndex(types, type => type != 0);
        if (categorical >= 0)
        {
            throw InputRefusedException.Because(XgboostImport.Table, "categories_nodes", schema[feature[categorical]].Name,
                "no splits on categories (encode them as numbers before training)");
        }

        if (tree.TryGetProperty("tree_param", out JsonElement parameters) && XgboostDocument.Number(parameters, "size_leaf_vector", 1) > 1)
        {
            throw InputRefusedException.Because(XgboostImport.Table, "size_leaf_vector", null,
                "leaves of one value (multi_strategy one_output_per_tree)");
        }
    }

    // Written as true/false by some versions, as 0/1 by others.
    private static bool Flag(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetInt32() != 0 : value.GetBoolean();

    private static int[] Ints(JsonElement tree, string name) => [.. tree.GetProperty(name).EnumerateArray().Select(v => v.GetInt32())];

    private static float[] Singles(JsonElement tree, string name) =>
        [.. tree.GetProperty(name).EnumerateArray().Select(v => v.GetSingle())];
}
