using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.Decisions;

/// <summary>
/// Keeps decisions so that recommendations can be judged. What is handed over is kept in that order; outcomes see every decision that was
/// handed over before them. Learners who opted out are never handed over. Implementations are thread-safe.
/// </summary>
public interface IDecisionLog : IAsyncDisposable
{
    /// <summary>
    /// Hands a decision over. The same decision once more changes nothing and is a success, so that a caller may repeat what it was not
    /// told is durable; another one with the same id is refused by the receipt.
    /// </summary>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Ends the wait for room; what was taken in stays in.</param>
    /// <returns>
    /// Completes when the log has taken it in: at once while it has room, else when it has room again, so that callers never outrun it.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="decision"/> is null.</exception>
    /// <exception cref="InputRefusedException">It breaks the rules of <see cref="Decision"/>; nothing was taken in.</exception>
    /// <exception cref="ObjectDisposedException">The log was disposed of.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was taken in.</exception>
    ValueTask<DecisionReceipt> AppendAsync(Decision decision, CancellationToken cancellationToken = default);

    /// <summary>
    /// Keeps outcomes with their decisions. Of several outcomes of one module in one decision the one with the latest time is kept, of the
    /// same time the one recorded last.
    /// </summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="cancellationToken">Ends the wait; what was taken in stays in.</param>
    /// <returns>What was done with each, in their order, when those kept are durable.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="outcomes"/> or one of them is null.</exception>
    /// <exception cref="InputRefusedException">
    /// An id is empty or longer than 100 characters, or a value is not finite; all are reported and nothing was taken in.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The log was disposed of.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<ImmutableArray<RecordStatus>> RecordAsync(
        IReadOnlyList<DecisionOutcome> outcomes, CancellationToken cancellationToken = default);

    /// <summary>
    /// All decisions that are durable when reading begins, by time, those of the same time by id in ordinal order, with their outcomes.
    /// </summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    IAsyncEnumerable<LoggedDecision> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>Erases a learner: their decisions, outcomes included, those handed over before but not yet durable too.</summary>
    /// <param name="learner">Their pseudonyms under every key (<see cref="LearnerKeyRing.AllOf"/>).</param>
    /// <param name="cancellationToken">Ends the wait; what was taken in stays in.</param>
    /// <returns>Number of decisions erased, when nothing of them is left in what the log keeps.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The log was disposed of.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<int> EraseAsync(IReadOnlyCollection<LearnerPseudonym> learner, CancellationToken cancellationToken = default);

    /// <summary>Removes what is too old to be kept: decisions before a time, outcomes included.</summary>
    /// <param name="time">Decisions of this time and later stay.</param>
    /// <param name="cancellationToken">Ends the wait; what was taken in stays in.</param>
    /// <returns>Number of decisions removed, when nothing of them is left in what the log keeps.</returns>
    /// <exception cref="ObjectDisposedException">The log was disposed of.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task<int> RemoveBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken = default);
}
