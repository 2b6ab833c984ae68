using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Participative.Choices;

/// <summary>
/// Keeps the choices of learners, each learner's in a sequence from 1 on without gaps. A choice is never changed; the sequence is the order
/// in which choices count, whatever their times say. Implementations are thread-safe.
/// </summary>
public interface IChoiceStore : IAsyncDisposable
{
    /// <summary>
    /// Appends choices of one learner, all or none. Repeating what is kept already, the very same, changes nothing and is a success, so
    /// that a caller may repeat what it was not told is kept.
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <param name="expectedVersion">The version that the caller has seen; null for whatever it is.</param>
    /// <param name="choices">The choices, in their order: all new, or all kept already.</param>
    /// <param name="cancellationToken">Ends the wait; what was taken in stays in.</param>
    /// <returns>What was done, when it is kept for good, whatever happens to the process afterwards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="choices"/> or one of them is null.</exception>
    /// <exception cref="InputRefusedException">
    /// A choice breaks the rules of its kind or is of another learner, or another choice of the programme, or some of
    /// them only, has its id already; nothing was kept.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The store was disposed of.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<ChoiceReceipt> AppendAsync(
        LearnerKey learner, long? expectedVersion, IReadOnlyList<Choice> choices, CancellationToken cancellationToken = default);

    /// <summary>The choices of a learner after a sequence, in order.</summary>
    /// <param name="learner">The learner; none are read of one who is not known.</param>
    /// <param name="after">The sequence; 0 for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ObjectDisposedException">The store was disposed of.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<ImmutableArray<StoredChoice>> ReadAsync(LearnerKey learner, long after = 0, CancellationToken cancellationToken = default);

    /// <summary>All choices of a programme that are kept when reading begins, learner by learner, each by sequence.</summary>
    /// <param name="programmeId">Id of the programme; nothing is read of one that is not known.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ObjectDisposedException">The store was disposed of.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    IAsyncEnumerable<StoredChoice> ExportAsync(string programmeId, CancellationToken cancellationToken = default);

    /// <summary>The last snapshot of a learner; <see cref="ChoiceSnapshot.Empty"/> when there is none.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ObjectDisposedException">The store was disposed of.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<ChoiceSnapshot> ReadSnapshotAsync(LearnerKey learner, CancellationToken cancellationToken = default);

    /// <summary>
    /// Keeps a snapshot of a learner's choices in the place of an earlier one; one that goes less far, or further than what is kept,
    /// changes nothing.
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <param name="snapshot">The snapshot, of choices of the learner that are kept.</param>
    /// <param name="cancellationToken">Ends the wait; what was taken in stays in.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The store was disposed of.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task SaveSnapshotAsync(LearnerKey learner, ChoiceSnapshot snapshot, CancellationToken cancellationToken = default);

    /// <summary>Erases a learner: their choices and snapshot. Their next choice begins anew at 1.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="cancellationToken">Ends the wait; what was taken in stays in.</param>
    /// <returns>Number of choices erased, when nothing of them is left in what the store keeps.</returns>
    /// <exception cref="ObjectDisposedException">The store was disposed of.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<int> EraseAsync(LearnerKey learner, CancellationToken cancellationToken = default);
}
