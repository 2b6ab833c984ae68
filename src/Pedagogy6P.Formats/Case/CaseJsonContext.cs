using System.Text.Json.Serialization;

namespace Pedagogy6P.Formats.Case;

/// <summary>Source-generated JSON of packages.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CasePackage))]
internal sealed partial class CaseJsonContext : JsonSerializerContext;
