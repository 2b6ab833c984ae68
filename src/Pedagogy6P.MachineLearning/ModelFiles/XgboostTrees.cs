using System.Text.Json;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>The trees of an XGBoost model, and how many of them each boosting round made.</summary>
/// <param name="trees">The trees in their order, dart's weights in their leaves.</param>
/// <param name="ends">Per round the number of trees up to and with it.</param>
internal sealed class XgboostTrees(RegressionTree[] trees, int[] ends)
{
    private static readonly string[] Boosters = ["gbtree", "dart"];

    /// <summary>Number of boosting rounds.</summary>
    public int Rounds => ends.Length;

    /// <summary>The trees of the first rounds.</summary>
    public RegressionTree[] First(int rounds) => rounds == 0 ? [] : trees[..ends[rounds - 1]];

    public static XgboostTrees Read(JsonElement booster, FeatureSchema schema)
    {
        // Dart holds a gbtree and one weight per tree.
        bool dart = string.Equals(XgboostDocument.OneOf(booster, "booster", Boosters), "dart", StringComparison.Ordinal);
        JsonElement model = (dart ? booster.GetProperty("gbtree") : booster).GetProperty("model");
        if (model.TryGetProperty("tree_info", out JsonElement classes) && classes.EnumerateArray().Any(output => output.GetInt32() != 0))
        {
            throw InputRefusedException.Because(XgboostImport.Table, "tree_info", null,
                "trees of one output (not of several classes or targets)");
        }

        RegressionTree[] trees = [.. model.GetProperty("trees").EnumerateArray().Select(tree => XgboostTree.Convert(tree, schema))];
        if (dart)
        {
            float[] weights = [.. booster.GetProperty("weight_drop").EnumerateArray().Select(weight => weight.GetSingle())];
            if (weights.Length != trees.Length)
            {
                throw new FormatException("another number of weights than of trees");
            }

            for (int tree = 0; tree < trees.Length; tree++)
            {
                Weigh(trees[tree], weights[tree]);
            }
        }

        int[] ends = Ends(model, trees.Length);
        return (ends.Length == 0 ? 0 : ends[^1]) == trees.Length ? new XgboostTrees(trees, ends)
            : throw new FormatException("rounds that do not hold all trees");
    }

    // Later versions list where each round begins; before, each round had as many trees.
    private static int[] Ends(JsonElement model, int trees)
    {
        if (model.TryGetProperty("iteration_indptr", out JsonElement listed) && listed.GetArrayLength() > 0)
        {
            int[] starts = [.. listed.EnumerateArray().Select(start => start.GetInt32())];
            bool rises = starts[0] == 0 && starts.Zip(starts.Skip(1)).All(pair => pair.Second >= pair.First);
            return rises ? starts[1..] : throw new FormatException("rounds out of order");
        }

        int parallel = model.TryGetProperty("gbtree_model_param", out JsonElement parameters)
            ? Math.Max(1, XgboostDocument.Number(parameters, "num_parallel_tree", 1)) : 1;
        return [.. Enumerable.Range(1, trees / parallel).Select(round => round * parallel)];
    }

    private static void Weigh(RegressionTree tree, float weight)
    {
        for (int node = 0; node < tree.NodeCount; node++)
        {
            tree.Value[node] *= weight;
        }
    }
}
