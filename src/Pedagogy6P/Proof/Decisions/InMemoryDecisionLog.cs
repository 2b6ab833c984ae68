using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Pedagogy6P.Proof.Decisions;

/// <summary>A decision log in memory, for tests and trials: all is gone with the process. Thread-safe.</summary>
public sealed class InMemoryDecisionLog : IDecisionLog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Decision Decision, DecisionOutcome?[] Outcomes)> _kept = new(StringComparer.Ordinal);
    private bool _disposed;

    /// <inheritdoc/>
    public ValueTask<DecisionReceipt> AppendAsync(Decision decision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        cancellationToken.ThrowIfCancellationRequested();
        decision.Check();
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            bool other = _kept.TryGetValue(decision.Id, out var kept) && !kept.Decision.SaysTheSameAs(decision);
            if (kept.Decision is null)
            {
                _kept.Add(decision.Id, (decision, new DecisionOutcome?[decision.Items.Length]));
            }

            return ValueTask.FromResult(
                new DecisionReceipt(other ? Task.FromException(DecisionRefusals.IdTaken(decision.Id)) : Task.CompletedTask));
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<RecordStatus>> RecordAsync(
        IReadOnlyList<DecisionOutcome> outcomes, CancellationToken cancellationToken = default)
    {
        DecisionRefusals.Check(outcomes);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return Task.FromResult(ImmutableArray.CreateRange(outcomes.Select(Record)));
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LoggedDecision> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        LoggedDecision[] all;
        lock (_lock)
        {
            all = [.. _kept.Values.Select(kept => new LoggedDecision(kept.Decision, [.. kept.Outcomes]))];
        }

        foreach (LoggedDecision logged in all.OrderBy(logged => logged.Decision.Time)
            .ThenBy(logged => logged.Decision.Id, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return logged;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<int> EraseAsync(IReadOnlyCollection<LearnerPseudonym> learner, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return Remove(decision => learner.Contains(decision.Learner), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> RemoveBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken = default) =>
        Remove(decision => decision.Time < time, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        return ValueTask.CompletedTask;
    }

    private Task<int> Remove(Func<Decision, bool> goes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            string[] gone = [.. _kept.Values.Where(kept => goes(kept.Decision)).Select(kept => kept.Decision.Id)];
            foreach (string id in gone)
            {
                _kept.Remove(id);
            }

            return Task.FromResult(gone.Length);
        }
    }

    private RecordStatus Record(DecisionOutcome outcome)
    {
        if (!_kept.TryGetValue(outcome.DecisionId, out var kept))
        {
            return RecordStatus.UnknownDecision;
        }

        int place = 0;
        while (place < kept.Outcomes.Length
            && !string.Equals(kept.Decision.Items[place].ModuleId, outcome.ModuleId, StringComparison.Ordinal))
        {
            place++;
        }

        RecordStatus status = place == kept.Outcomes.Length ? RecordStatus.NotShown
            : outcome.Time < kept.Decision.Time ? RecordStatus.BeforeDecision
            : kept.Outcomes[place] is not DecisionOutcome before ? RecordStatus.Recorded
            : outcome.Time < before.Time ? RecordStatus.Outdated : RecordStatus.Replaced;
        if (status is RecordStatus.Recorded or RecordStatus.Replaced)
        {
            kept.Outcomes[place] = outcome;
        }

        return status;
    }
}
