namespace Pedagogy6P.Proof.Trials;

/// <summary>Somebody who takes part in a trial. Immutable.</summary>
/// <param name="Id">Id of the person, once in the trial.</param>
/// <param name="Stratum">The stratum within which sides are balanced; empty for one stratum of all.</param>
/// <param name="Cluster">The group that is assigned as a whole, such as a class; null where persons are assigned.</param>
public sealed record TrialUnit(string Id, string Stratum = "", string? Cluster = null);
