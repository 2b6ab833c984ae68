using System.Text.Json.Serialization;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Refreshers;
using Pedagogy6P.Practice.Logbooks;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P;

/// <summary>
/// System.Text.Json metadata, generated at compile time, for the types that hosts store or send: programme tables, learners and results.
/// Property names are camelCase; enums are the words of the programme format. Thread-safe.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProgrammeTables))]
[JsonSerializable(typeof(Learner))]
[JsonSerializable(typeof(LearnerRecommendations))]
[JsonSerializable(typeof(RefresherPlan))]
[JsonSerializable(typeof(PracticeAccount))]
public sealed partial class PedagogyJson : JsonSerializerContext;
