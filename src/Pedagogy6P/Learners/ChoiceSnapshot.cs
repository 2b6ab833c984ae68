using System.Collections.Immutable;

namespace Pedagogy6P.Learners;

/// <summary>
/// All that later choices and the record need of a history: the choices that may still count, and how far it went. Bounded by the
/// programme, not by the number of choices. Immutable.
/// </summary>
/// <param name="Sequence">The last sequence applied; 0 for none.</param>
/// <param name="Latest">The latest time of a choice so far; null when there is none.</param>
/// <param name="LatestDay">The latest day of a choice so far, where it was made; null when there is none.</param>
/// <param name="Late">Number of choices that came with an earlier time than one before them.</param>
/// <param name="Choices">The choices that may still count, by sequence.</param>
public sealed record ChoiceSnapshot(
    long Sequence, DateTimeOffset? Latest, DateOnly? LatestDay, long Late, ImmutableArray<StoredChoice> Choices)
{
    /// <summary>The snapshot of no choices.</summary>
    public static ChoiceSnapshot Empty { get; } = new(0, null, null, 0, []);
}
