using System.Text.Json.Serialization;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>A practice setting of a module and one of a learner, of which one lies above the other in the tree of settings.</summary>
/// <param name="ModuleSetting">Id of the module's setting.</param>
/// <param name="LearnerSetting">Id of the learner's setting.</param>
/// <param name="ModuleIsBroader">Whether the module's setting lies above the learner's; else it lies below.</param>
public sealed record SettingKinFact([property: JsonPropertyName("module")] string ModuleSetting,
    [property: JsonPropertyName("learner")] string LearnerSetting, bool ModuleIsBroader);
