namespace Pedagogy6P.Proof.Trials;

/// <summary>How large a trial has to be. An immutable value.</summary>
/// <param name="Participants">Number of persons in all.</param>
/// <param name="Clusters">Number of groups in all; that of persons where persons are assigned.</param>
/// <param name="DesignEffect">How many times more persons that is because groups are assigned.</param>
/// <param name="SmallestEffect">The smallest effect that a trial of this size sees with the power asked for.</param>
public readonly record struct TrialSize(long Participants, long Clusters, double DesignEffect, double SmallestEffect);
