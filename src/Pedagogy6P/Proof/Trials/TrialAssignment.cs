namespace Pedagogy6P.Proof.Trials;

/// <summary>Where somebody was assigned. Immutable.</summary>
/// <param name="Unit">The person.</param>
/// <param name="Arm">Name of the side.</param>
/// <param name="Probability">Probability with which the side was drawn.</param>
public sealed record TrialAssignment(TrialUnit Unit, string Arm, double Probability);
