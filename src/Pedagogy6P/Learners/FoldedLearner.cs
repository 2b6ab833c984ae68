using System.Collections.Immutable;

namespace Pedagogy6P.Learners;

/// <summary>A learner's record with their choices folded in, and where each fact comes from. Immutable and thread-safe.</summary>
public sealed record FoldedLearner
{
    /// <summary>The record as rankings and plans take it.</summary>
    public required Learner Learner { get; init; }

    /// <summary>
    /// The same record with the hours and slots of a week that were declared, before <see cref="Commitments"/> take theirs.
    /// </summary>
    public required Learner Declared { get; init; }

    /// <summary>
    /// The record as models may learn from it: every contested fact set aside, whatever its flag, and modules accepted
    /// by choice not counted as enrolments. Null while a fact is contested that a
    /// record is never without, and so the learner is barred from training.
    /// </summary>
    public required Learner? ForTraining { get; init; }

    /// <summary>Every fact that the record has or that some choice is about.</summary>
    public required ImmutableArray<FoldedFact> Facts { get; init; }

    /// <summary>Modules accepted or started by choice and not completed.</summary>
    public required ImmutableArray<Commitment> Commitments { get; init; }

    /// <summary>
    /// The choices that count beside those about facts, by sequence: pins, vetoes, goals, acceptances, declines, completions, ratings.
    /// </summary>
    public required ImmutableArray<StoredChoice> Counting { get; init; }

    /// <summary>How many choices of the learner are dated after the day asked about, and so count for nothing yet; 0 or more.</summary>
    public int Later { get; init; }

    /// <summary>
    /// What is left of a record once <see cref="Commitments"/> take their hours and slots: <see cref="Learner"/> of
    /// <see cref="Declared"/>, and what it would be were <see cref="Declared"/> another. Those of modules that it says are completed take
    /// nothing.
    /// </summary>
    /// <param name="declared">The record, for instance <c>folded.Declared with { HoursPerWeek = 6 }</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="declared"/> is null.</exception>
    public Learner Committed(Learner declared)
    {
        ArgumentNullException.ThrowIfNull(declared);
        return Committed(declared, Commitments);
    }

    /// <summary>What is left of a record once some commitments take their hours and slots.</summary>
    internal static Learner Committed(Learner declared, ImmutableArray<Commitment> commitments)
    {
        Commitment[] taking = [.. commitments.Where(taken => !declared.Completed.Contains(taken.Choice.ModuleId!, StringComparer.Ordinal))];
        return taking.Length == 0 ? declared : declared with
        {
            HoursPerWeek = Math.Max(0, declared.HoursPerWeek - taking.Sum(taken => taken.HoursPerWeek)),
            Availability = taking.Aggregate(declared.Availability, (free, taken) => free.Except(taken.WeeklySlots)),
        };
    }
}
