using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Preventive.Boosting;
using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Evaluation;

namespace Pedagogy6P.Preventive.ModelFile;

/// <summary>
/// Imports models that XGBoost saved as JSON (save_model with a .json name, versions 1.x to 2.x): gbtree with the objective binary:logistic, numeric splits.
/// Predictions agree to 1e-6. Pure and thread-safe.
/// </summary>
public static class XgboostImport
{
    private const string Table = "xgboost model";

    /// <summary>Reads a model.</summary>
    /// <param name="json">The whole file, UTF-8.</param>
    /// <exception cref="InputRefusedException">The JSON is malformed, not an XGBoost model, or of a kind that is not supported; the message names what.</exception>
    public static BoostedTreesModel Read(ReadOnlySpan<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json.ToArray());
            return Convert(document.RootElement.GetProperty("learner"));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException
            or ArgumentException)
        {
            throw Refusal.Because(Table, null, null, $"a model saved by XGBoost as JSON ({e.Message})");
        }
    }

    private static BoostedTreesModel Convert(JsonElement learner)
    {
        Require(learner.GetProperty("objective").GetProperty("name").GetString(), "objective", "binary:logistic");
        JsonElement booster = learner.GetProperty("gradient_booster");
        Require(booster.GetProperty("name").GetString(), "booster", "gbtree");
        JsonElement parameters = learner.GetProperty("learner_model_param");
        int features = int.Parse(parameters.GetProperty("num_feature").GetString()!, CultureInfo.InvariantCulture);

        // Later versions write the base score as a list of one number.
        string score = parameters.GetProperty("base_score").GetString()!.Trim('[', ']');
        double baseScore = double.Parse(score, CultureInfo.InvariantCulture);
        FeatureSchema schema = Schema(learner, features);
        RegressionTree[] trees = [.. booster.GetProperty("model").GetProperty("trees").EnumerateArray().Select(tree => TreeFormat.Checked(ConvertTree(tree), features))];
        return new BoostedTreesModel(schema, Recalibration.Logit(baseScore), trees);
    }

    private static FeatureSchema Schema(JsonElement learner, int count)
    {
        string[] names = learner.TryGetProperty("feature_names", out JsonElement listed) ? [.. listed.EnumerateArray().Select(n => n.GetString()!)] : [];
        ImmutableArray<Feature> features = [.. Enumerable.Range(0, count).Select(f =>
            new Feature(f < names.Length ? names[f] : string.Create(CultureInfo.InvariantCulture, $"f{f}"), FeatureKind.Numeric))];
        return new FeatureSchema(features);
    }

    private static RegressionTree ConvertTree(JsonElement tree)
    {
        int[] left = Ints(tree, "left_children"), right = Ints(tree, "right_children"), feature = Ints(tree, "split_indices");
        double[] condition = Doubles(tree, "split_conditions"), cover = Doubles(tree, "sum_hessian"), gain = Doubles(tree, "loss_changes");
        bool[] missingLeft = [.. tree.GetProperty("default_left").EnumerateArray().Select(Flag)];
        if (tree.TryGetProperty("categories_nodes", out JsonElement categories) && categories.GetArrayLength() > 0)
        {
            throw Refusal.Because(Table, "categories_nodes", null, "no splits on categories (encode them as numbers before training)");
        }

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
            result.Threshold[i] = leaf ? 0 : (float)condition[node];
            result.Value[i] = leaf ? (float)condition[node] : 0;
            result.MissingLeft[i] = missingLeft[node];
            result.Cover[i] = cover[node];
            result.Gain[i] = leaf ? 0 : gain[node] / 2;
            result.Left[i] = leaf ? -1 : next++;
            result.Right[i] = leaf ? -1 : next++;
        }

        return result;
    }

    // Written as true/false by some versions, as 0/1 by others.
    private static bool Flag(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetInt32() != 0 : value.GetBoolean();

    private static int[] Ints(JsonElement tree, string name) => [.. tree.GetProperty(name).EnumerateArray().Select(v => v.GetInt32())];

    private static double[] Doubles(JsonElement tree, string name) => [.. tree.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];

    private static void Require(string? found, string what, string expected)
    {
        if (!string.Equals(found, expected, StringComparison.Ordinal))
        {
            throw Refusal.Because(Table, what, found, expected);
        }
    }
}
