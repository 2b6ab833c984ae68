using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.Decisions;

/// <summary>What every decision log refuses alike; for those who write one. Thread-safe.</summary>
public static class DecisionRefusals
{
    /// <summary>The refusal of a decision whose id another decision has that is kept already.</summary>
    /// <param name="decisionId">The id.</param>
    public static InputRefusedException IdTaken(string decisionId) => InputRefusedException.Because(
        "decisions", "id", decisionId, "an id of its own: another decision with this id is kept already");

    /// <summary>Refuses outcomes that no log can keep.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="outcomes"/> or one of them is null.</exception>
    /// <exception cref="InputRefusedException">
    /// An id is empty or longer than 100 characters, or a value is not finite; all are reported.
    /// </exception>
    public static void Check(IReadOnlyList<DecisionOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        var violations = new ViolationCollector();
        foreach (DecisionOutcome outcome in outcomes)
        {
            ArgumentNullException.ThrowIfNull(outcome, nameof(outcomes));
            DecisionRules.Check(outcome, violations);
        }

        violations.ThrowIfAny();
    }
}
