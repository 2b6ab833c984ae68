namespace Pedagogy6P.Proof.Trials;

/// <summary>A side of a trial. Immutable.</summary>
/// <param name="Name">Its name, once in the trial.</param>
/// <param name="Weight">How many it gets for each of the other sides' weights, 1 or more: 1 and 1 are halves.</param>
public sealed record TrialArm(string Name, int Weight);
