namespace Pedagogy6P.Proof.Effects;

/// <summary>How many persons of one group of a study the event befell. An immutable value.</summary>
/// <param name="Events">Number of persons with the event, 0 to <paramref name="Count"/>.</param>
/// <param name="Count">Number of persons, at least 1.</param>
public readonly record struct EventCounts(int Events, int Count);
