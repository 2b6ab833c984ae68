using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Participative.Choices;

/// <summary>A choice store in memory, for tests and trials: all is gone with the process. Thread-safe.</summary>
public sealed class InMemoryChoiceStore : IChoiceStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<LearnerKey, List<Choice>> _choices = [];
    private readonly Dictionary<LearnerKey, ChoiceSnapshot> _snapshots = [];
    private readonly Dictionary<(string Programme, string Id), (LearnerKey Learner, Choice Choice)> _byId = [];
    private bool _disposed;

    /// <inheritdoc/>
    public Task<ChoiceReceipt> AppendAsync(
        LearnerKey learner, long? expectedVersion, IReadOnlyList<Choice> choices, CancellationToken cancellationToken = default)
    {
        ChoiceRefusals.Check(learner, choices);
        return Locked(() => Append(learner, expectedVersion, choices), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<StoredChoice>> ReadAsync(
        LearnerKey learner, long after = 0, CancellationToken cancellationToken = default) =>
        Locked<ImmutableArray<StoredChoice>>(() => [.. All(learner).Where(stored => stored.Sequence > after)], cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredChoice> ExportAsync(
        string programmeId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        StoredChoice[] all = await Locked<StoredChoice[]>(() =>
        [
            .. _choices.Keys.Where(learner => string.Equals(learner.ProgrammeId, programmeId, StringComparison.Ordinal))
                .OrderBy(learner => learner.LearnerId, StringComparer.Ordinal).SelectMany(All),
        ], cancellationToken).ConfigureAwait(false);
        foreach (StoredChoice stored in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return stored;
        }
    }

    /// <inheritdoc/>
    public Task<ChoiceSnapshot> ReadSnapshotAsync(LearnerKey learner, CancellationToken cancellationToken = default) =>
        Locked(() => _snapshots.GetValueOrDefault(learner, ChoiceSnapshot.Empty), cancellationToken);

    /// <inheritdoc/>
    public Task SaveSnapshotAsync(LearnerKey learner, ChoiceSnapshot snapshot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Locked(() =>
        {
            bool isNext = snapshot.Sequence <= VersionOf(learner)
                && snapshot.Sequence > _snapshots.GetValueOrDefault(learner, ChoiceSnapshot.Empty).Sequence;
            if (isNext)
            {
                _snapshots[learner] = snapshot;
            }

            return isNext;
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<int> EraseAsync(LearnerKey learner, CancellationToken cancellationToken = default) => Locked(() =>
    {
        _snapshots.Remove(learner);
        if (!_choices.Remove(learner, out List<Choice>? gone))
        {
            return 0;
        }

        foreach (Choice choice in gone)
        {
            _byId.Remove((learner.ProgrammeId, choice.Id));
        }

        return gone.Count;
    }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        return ValueTask.CompletedTask;
    }

    private ChoiceReceipt Append(LearnerKey learner, long? expectedVersion, IReadOnlyList<Choice> choices)
    {
        int kept = 0;
        foreach (Choice choice in choices)
        {
            bool isKept = _byId.TryGetValue((learner.ProgrammeId, choice.Id), out var other);
            if (isKept && (other.Learner != learner || !other.Choice.SaysTheSameAs(choice)))
            {
                throw ChoiceRefusals.IdTaken(choice.Id);
            }

            kept += isKept ? 1 : 0;
        }

        long version = VersionOf(learner);
        if (kept > 0 && kept < choices.Count)
        {
            throw ChoiceRefusals.IdTaken(choices.First(choice => _byId.ContainsKey((learner.ProgrammeId, choice.Id))).Id);
        }

        if (kept == choices.Count)
        {
            return new ChoiceReceipt(AppendStatus.Repeated, version);
        }

        if (expectedVersion is long expected && expected != version)
        {
            return new ChoiceReceipt(AppendStatus.Conflict, version);
        }

        foreach (Choice choice in choices)
        {
            if (!_choices.TryGetValue(learner, out List<Choice>? all))
            {
                _choices.Add(learner, all = []);
            }

            all.Add(choice);
            _byId.Add((learner.ProgrammeId, choice.Id), (learner, choice));
        }

        return new ChoiceReceipt(AppendStatus.Appended, VersionOf(learner));
    }

    private long VersionOf(LearnerKey learner) => _choices.TryGetValue(learner, out List<Choice>? all) ? all.Count : 0;

    private IEnumerable<StoredChoice> All(LearnerKey learner) => _choices.TryGetValue(learner, out List<Choice>? all)
        ? all.Select((choice, place) => new StoredChoice(place + 1, choice)) : [];

    private Task<T> Locked<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        lock (_lock)
        {
            if (_disposed)
            {
                return Task.FromException<T>(new ObjectDisposedException(nameof(InMemoryChoiceStore)));
            }

            try
            {
                return Task.FromResult(work());
            }
            catch (Exception exception)
            {
                return Task.FromException<T>(exception);
            }
        }
    }
}
