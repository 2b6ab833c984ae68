using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>The features of a model in the metadata of its ONNX file, so that it is read back without being told them.</summary>
internal static class OnnxFeatures
{
    /// <summary>The key of the metadata.</summary>
    public const string Key = "pedagogy6p.features";

    private const string Name = "name", Kind = "kind", Categories = "categories";

    public static string Write(FeatureSchema schema)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            foreach (Feature feature in schema.Features)
            {
                writer.WriteStartObject();
                writer.WriteString(Name, feature.Name);
                writer.WriteString(Kind, feature.Kind.ToString());
                if (feature.Kind == FeatureKind.Categorical)
                {
                    writer.WriteStartArray(Categories);
                    feature.Categories.ToList().ForEach(writer.WriteStringValue);
                    writer.WriteEndArray();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The features; null where the text is none of ours.</summary>
    public static FeatureSchema? TryRead(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return new FeatureSchema([.. document.RootElement.EnumerateArray().Select(Read)]);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static Feature Read(JsonElement feature)
    {
        ImmutableArray<string> categories = feature.TryGetProperty(Categories, out JsonElement list)
            ? [.. list.EnumerateArray().Select(category => category.GetString() ?? string.Empty)] : default;
        return new Feature(feature.GetProperty(Name).GetString() ?? string.Empty,
            Enum.Parse<FeatureKind>(feature.GetProperty(Kind).GetString() ?? string.Empty), categories);
    }
}
