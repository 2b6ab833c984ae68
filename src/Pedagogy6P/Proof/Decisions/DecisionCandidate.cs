namespace Pedagogy6P.Proof.Decisions;

/// <summary>A module that a list might have shown. An immutable value.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Score">Its score, finite.</param>
/// <param name="Probability">
/// The probability to fill the first position that the policy filled, 0 to 1; 1 for a module that kept its position.
/// </param>
/// <param name="Keeps">Whether it kept its position whatever the policy drew, being pinned or mandatory.</param>
public readonly record struct DecisionCandidate(string ModuleId, double Score, double Probability, bool Keeps = false);
