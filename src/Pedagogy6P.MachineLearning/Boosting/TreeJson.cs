using System.Text.Json;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>Boosted trees as JSON: one object per node, the root first.</summary>
internal static class TreeJson
{
    public static void Write(Utf8JsonWriter writer, BoostedTreesModel model)
    {
        writer.WriteString("kind", "boostedTrees");
        writer.WriteFinite("baseScore", model.BaseScore);
        if (model.Inputs.Nearest)
        {
            writer.WriteString("valuesRoundedTo", "nearest single precision");
            writer.WriteFinite("missingValue", model.Inputs.Missing);
        }

        writer.WriteStartArray("trees");
        foreach (RegressionTree tree in model.Trees)
        {
            WriteNode(writer, tree, 0);
        }

        writer.WriteEndArray();
    }

    private static void WriteNode(Utf8JsonWriter writer, RegressionTree tree, int node)
    {
        writer.WriteStartObject();
        if (tree.IsLeaf(node))
        {
            writer.WriteFinite("value", tree.Value[node]);
        }
        else
        {
            writer.WriteNumber("feature", tree.Feature[node]);
            writer.WriteBoolean("missingLeft", tree.MissingLeft[node]);
            WriteCondition(writer, tree, node);
            writer.WritePropertyName("left");
            WriteNode(writer, tree, tree.Left[node]);
            writer.WritePropertyName("right");
            WriteNode(writer, tree, tree.Right[node]);
        }

        writer.WriteEndObject();
    }

    private static void WriteCondition(Utf8JsonWriter writer, RegressionTree tree, int node)
    {
        if (tree.Categories[node] is not { } goesLeft)
        {
            writer.WriteFinite("below", tree.Threshold[node]);
            return;
        }

        writer.WriteStartArray("leftCategories");
        for (int code = 0; code < goesLeft.Length; code++)
        {
            if (goesLeft[code])
            {
                writer.WriteNumberValue(code);
            }
        }

        writer.WriteEndArray();
    }
}
