using System.Collections.Immutable;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Formats.Tests.Decisions;

/// <summary>A log in memory that is written out and read anew whenever it is read.</summary>
internal sealed class RewrittenLog : IDecisionLog
{
    private readonly InMemoryDecisionLog _log = new();

    public ValueTask<DecisionReceipt> AppendAsync(Decision decision, CancellationToken cancellationToken = default) =>
        _log.AppendAsync(decision, cancellationToken);

    public Task<ImmutableArray<RecordStatus>> RecordAsync(
        IReadOnlyList<DecisionOutcome> outcomes, CancellationToken cancellationToken = default) =>
        _log.RecordAsync(outcomes, cancellationToken);

    public IAsyncEnumerable<LoggedDecision> ReadAsync(CancellationToken cancellationToken = default) =>
        JsonLines.ThereAndBack(_log.ReadAsync(cancellationToken));

    public Task<int> EraseAsync(IReadOnlyCollection<LearnerPseudonym> learner, CancellationToken cancellationToken = default) =>
        _log.EraseAsync(learner, cancellationToken);

    public Task<int> RemoveBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken = default) =>
        _log.RemoveBeforeAsync(time, cancellationToken);

    public ValueTask DisposeAsync() => _log.DisposeAsync();
}
