namespace Pedagogy6P.Proof.Trials;

/// <summary>What a trial saw of one person. Immutable.</summary>
/// <param name="Unit">The person, with the group that was assigned.</param>
/// <param name="Arm">Name of the side he or she was assigned to.</param>
/// <param name="Outcome">The outcome, finite; 0 or 1 for a proportion.</param>
/// <param name="Before">A value known before the trial, finite; null where none was taken.</param>
public sealed record TrialOutcome(TrialUnit Unit, string Arm, double Outcome, double? Before = null);
