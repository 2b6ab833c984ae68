using System.Text.Json.Serialization;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Source-generated JSON of the data-quality report.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(QualityReport))]
internal sealed partial class QualityJsonContext : JsonSerializerContext;
