namespace Pedagogy6P.Proof.OffPolicy.Logs;

/// <summary>Something about what could have been shown at a place of a logged decision. An immutable value.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="Position">The place in its list.</param>
/// <param name="ActionId">What could have been shown.</param>
/// <param name="Value">How likely the policy to be judged shows it, or the reward that a model expects of it.</param>
public readonly record struct CandidateValue(string DecisionId, int Position, string ActionId, double Value);
