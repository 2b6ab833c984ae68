namespace Pedagogy6P.Ranking.Policies;

/// <summary>A module that a drawn list might have shown. An immutable value.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Score">Its score.</param>
/// <param name="FirstChance">
/// The probability to fill the first rank that the policy fills; 1 for a module that keeps its rank. They add up to 1 over those that do
/// not keep theirs.
/// </param>
/// <param name="Keeps">Whether it keeps its rank, being pinned or mandatory.</param>
public readonly record struct PolicyCandidate(string ModuleId, double Score, double FirstChance, bool Keeps);
