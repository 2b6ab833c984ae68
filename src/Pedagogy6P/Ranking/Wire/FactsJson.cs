using System.Text.Json.Serialization;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Ranking.Wire;

/// <summary>Metadata of the facts behind a recommendation, generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RecommendationFacts))]
internal sealed partial class FactsJson : JsonSerializerContext;
