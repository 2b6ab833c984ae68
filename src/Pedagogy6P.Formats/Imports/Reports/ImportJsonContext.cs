using System.Text.Json.Serialization;

namespace Pedagogy6P.Formats.Imports.Reports;

/// <summary>Source-generated JSON of the report of an import.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImportReport))]
internal sealed partial class ImportJsonContext : JsonSerializerContext;
