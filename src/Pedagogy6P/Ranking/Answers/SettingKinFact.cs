namespace Pedagogy6P.Ranking.Answers;

/// <summary>A practice setting of a module and one of a learner, of which one lies above the other in the tree of settings.</summary>
/// <param name="Module">Id of the module's setting.</param>
/// <param name="Learner">Id of the learner's setting.</param>
/// <param name="ModuleIsBroader">Whether the module's setting lies above the learner's; else it lies below.</param>
public sealed record SettingKinFact(string Module, string Learner, bool ModuleIsBroader);
