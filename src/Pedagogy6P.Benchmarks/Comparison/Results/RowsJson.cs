using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Benchmarks.Comparison.Results;

/// <summary>Results as an array of rows in JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<ComparisonRow>))]
internal sealed partial class RowsJson : JsonSerializerContext
{
    /// <summary>The rows as text.</summary>
    public static string Of(IReadOnlyList<ComparisonRow> rows) => JsonSerializer.Serialize(rows, Default.IReadOnlyListComparisonRow) + "\n";
}
