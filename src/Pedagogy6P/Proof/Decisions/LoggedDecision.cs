using System.Collections.Immutable;

namespace Pedagogy6P.Proof.Decisions;

/// <summary>A decision with what became of it. Immutable.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Outcomes">For each item the outcome that is kept; null where there is none.</param>
public sealed record LoggedDecision(Decision Decision, ImmutableArray<DecisionOutcome?> Outcomes);
