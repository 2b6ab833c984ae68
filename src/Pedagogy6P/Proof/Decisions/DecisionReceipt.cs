namespace Pedagogy6P.Proof.Decisions;

/// <summary>What a log answers when it has taken a decision in. An immutable value.</summary>
/// <param name="Durable">
/// Completes when the decision is kept for good, whatever happens to the process afterwards. Fails when it could not be kept: with an
/// <see cref="Validation.InputRefusedException"/> when another decision of that id is kept already, else with what the storage says.
/// </param>
public readonly record struct DecisionReceipt(Task Durable);
