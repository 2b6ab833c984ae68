using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Participative.Choices;

/// <summary>
/// The choices of a programme's learners as a host uses them: checked against the programme and against what was chosen before, kept in a
/// store, and folded from the last snapshot on, so that reading a learner never grows with their history. Thread-safe; the store is the
/// host's to dispose of.
/// </summary>
public sealed class ChoiceBook
{
    /// <summary>After how many choices a new snapshot is kept.</summary>
    public const int SnapshotEvery = 64;

    private const int Attempts = 64;
    private const int LongestId = 100;

    private readonly IChoiceStore _store;
    private readonly string _programme;
    private readonly ChoiceRules _rules;
    private readonly ChoiceFold _fold;

    /// <summary>The choices of a programme's learners in a store.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="store">The store.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ChoiceBook(Programme programme, IChoiceStore store)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(store);
        (_store, _programme) = (store, programme.Tables.Id);
        (_rules, _fold) = (new ChoiceRules(programme.Tables), new ChoiceFold(programme.Tables));
    }

    /// <summary>The history of a learner: the last snapshot, and what came after it.</summary>
    /// <param name="learnerId">Id of the learner.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<ChoiceHistory> HistoryAsync(string learnerId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learnerId);
        var learner = new LearnerKey(_programme, learnerId);
        ChoiceSnapshot snapshot = await _store.ReadSnapshotAsync(learner, cancellationToken).ConfigureAwait(false);
        var history = new ChoiceHistory(snapshot);
        foreach (StoredChoice stored in await _store.ReadAsync(learner, snapshot.Sequence, cancellationToken).ConfigureAwait(false))
        {
            history.Apply(stored);
        }

        if (history.Sequence - snapshot.Sequence >= SnapshotEvery)
        {
            await _store.SaveSnapshotAsync(learner, history.Snapshot(), cancellationToken).ConfigureAwait(false);
        }

        return history;
    }

    /// <summary>A learner's record with their choices up to a day folded in, by the date where they were made.</summary>
    /// <remarks>
    /// What names modules, roles or competencies that the programme no longer has counts for nothing. Of a day before that of some choice
    /// all choices are read.
    /// </remarks>
    /// <param name="learner">The record without them.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<FoldedLearner> FoldAsync(Learner learner, DateOnly asOf, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learner);
        ChoiceHistory history = await HistoryAsync(learner.Id, cancellationToken).ConfigureAwait(false);
        if (!(history.LatestDay > asOf))
        {
            return _fold.Fold(learner, asOf, Known(history));
        }

        var dated = new DatedChoices(asOf);
        foreach (StoredChoice stored in await _store.ReadAsync(new LearnerKey(_programme, learner.Id), 0, cancellationToken)
            .ConfigureAwait(false))
        {
            dated.Add(stored);
        }

        return FoldedOf(learner, asOf, dated);
    }

    /// <summary>The learners of a roster of whom the store keeps choices, with those up to a day folded in, by id.</summary>
    /// <remarks>As <see cref="FoldAsync(Learner, DateOnly, CancellationToken)"/>; for all learners the whole store is read once.</remarks>
    /// <param name="roster">The records without them: choices that the roster has itself do not count.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="learnerIds">Ids of the learners asked for, unknown ones passed over; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="roster"/> is null.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<IReadOnlyDictionary<string, FoldedLearner>> FoldAsync(LearnerRoster roster, DateOnly asOf,
        IReadOnlyCollection<string>? learnerIds = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(roster);
        var folded = new Dictionary<string, FoldedLearner>(StringComparer.Ordinal);
        foreach (Learner learner in learnerIds?.Select(roster.Find).OfType<Learner>() ?? [])
        {
            folded[learner.Id] = await FoldAsync(learner, asOf, cancellationToken).ConfigureAwait(false);
        }

        if (learnerIds is null)
        {
            var choices = new Dictionary<string, DatedChoices>(StringComparer.Ordinal);
            await foreach (StoredChoice stored in _store.ExportAsync(_programme, cancellationToken).ConfigureAwait(false))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(choices, stored.Choice.LearnerId, out _) ??= new DatedChoices(asOf))
                    .Add(stored);
            }

            foreach (Learner learner in roster.Learners.Where(learner => choices.ContainsKey(learner.Id)))
            {
                folded[learner.Id] = FoldedOf(learner, asOf, choices[learner.Id]);
            }
        }

        return folded;
    }

    /// <summary>
    /// Keeps choices of a learner, all or none, after those that were kept before. Repeating what is kept already, the very same, changes
    /// nothing and is a success.
    /// </summary>
    /// <param name="learnerId">Id of the learner.</param>
    /// <param name="choices">The choices, in their order.</param>
    /// <param name="cancellationToken">Ends the wait; what was taken in stays in.</param>
    /// <returns>What was done, and the sequences of those that came with a time before an earlier one's: kept in their place.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputRefusedException">
    /// A choice names what the programme does not have, breaks the rules of its kind, or makes no sense after those before it; or another
    /// one has its id. All are reported and nothing was kept.
    /// </exception>
    /// <exception cref="TimeoutException">Others kept choosing for the same learner, so that no attempt came through.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<(ChoiceReceipt Receipt, ImmutableArray<long> Late)> AddAsync(
        string learnerId, IReadOnlyList<Choice> choices, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learnerId);
        ArgumentNullException.ThrowIfNull(choices);
        Check(choices);
        var learner = new LearnerKey(_programme, learnerId);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            ChoiceHistory history = await HistoryAsync(learnerId, cancellationToken).ConfigureAwait(false);
            long version = history.Sequence;
            (InputRefusedException? refusal, ImmutableArray<long> late) = Try(history, choices);
            ChoiceReceipt receipt;
            if (refusal is not null)
            {
                // What was kept already makes no sense a second time; that it is the very same the store alone can tell.
                receipt = await _store.AppendAsync(learner, long.MaxValue, choices, cancellationToken).ConfigureAwait(false);
                if (receipt.Status != AppendStatus.Repeated)
                {
                    throw refusal;
                }
            }
            else
            {
                receipt = await _store.AppendAsync(learner, version, choices, cancellationToken).ConfigureAwait(false);
            }

            if (receipt.Status != AppendStatus.Conflict)
            {
                return (receipt, receipt.Status == AppendStatus.Appended ? late : []);
            }
        }

        throw new TimeoutException("Others kept choosing for the same learner: nothing was kept. Try again.");
    }

    /// <summary>
    /// Keeps a choice of a learner under an id of its own, the learner's and a number, whoever else chooses meanwhile.
    /// </summary>
    /// <param name="choice">The choice; its id does not matter.</param>
    /// <param name="isTaken">Tells ids that are not to be given, such as those of another store; null for none.</param>
    /// <param name="cancellationToken">Ends the wait; what was taken in stays in.</param>
    /// <returns>The choice as it is kept, and whether its time is before an earlier one's.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="choice"/> is null.</exception>
    /// <exception cref="InputRefusedException">The choice is refused, as by
    /// <see cref="AddAsync(string, IReadOnlyList{Choice}, CancellationToken)"/>.</exception>
    /// <exception cref="TimeoutException">Others kept choosing for the same learner, so that no attempt came through.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<(Choice Kept, bool IsLate)> AddNewAsync(
        Choice choice, Func<string, bool>? isTaken = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var learner = new LearnerKey(_programme, choice.LearnerId);
        int skipped = 0;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            ChoiceHistory history = await HistoryAsync(choice.LearnerId, cancellationToken).ConfigureAwait(false);
            Choice named = choice with { Id = IdOf(choice.LearnerId, history.Sequence + 1 + skipped) };
            while (isTaken?.Invoke(named.Id) == true)
            {
                named = named with { Id = IdOf(choice.LearnerId, history.Sequence + 1 + ++skipped) };
            }

            Check([named]);
            long version = history.Sequence;
            (InputRefusedException? refusal, ImmutableArray<long> late) = Try(history, [named]);
            if (refusal is not null)
            {
                throw refusal;
            }

            try
            {
                ChoiceReceipt receipt = await _store.AppendAsync(learner, version, [named], cancellationToken).ConfigureAwait(false);
                if (receipt.Status == AppendStatus.Appended)
                {
                    return (named, !late.IsEmpty);
                }

                // The very same of the same number is somebody else's.
                skipped += receipt.Status == AppendStatus.Repeated ? 1 : 0;
            }
            catch (InputRefusedException taken) when (taken.Violations is [{ Column: "id" }])
            {
                skipped++;
            }
        }

        throw new TimeoutException("Others kept choosing for the same learner: nothing was kept. Try again.");
    }

    /// <summary>Erases the choices of a learner; their next one begins anew.</summary>
    /// <param name="learnerId">Id of the learner.</param>
    /// <param name="cancellationToken">Ends the wait; what was taken in stays in.</param>
    /// <returns>Number of choices erased.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learnerId"/> is null.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Task<int> EraseAsync(string learnerId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learnerId);
        return _store.EraseAsync(new LearnerKey(_programme, learnerId), cancellationToken);
    }

    private FoldedLearner FoldedOf(Learner learner, DateOnly asOf, DatedChoices choices) =>
        _fold.Fold(learner, asOf, Known(choices.Known)) with { Later = choices.Later };

    private ChoiceHistory Known(ChoiceHistory history)
    {
        ChoiceSnapshot snapshot = history.Snapshot();
        ImmutableArray<StoredChoice> known = [.. snapshot.Choices.Where(stored => _rules.IsOfProgramme(stored.Choice))];
        return known.Length == snapshot.Choices.Length ? history : new ChoiceHistory(snapshot with { Choices = known });
    }

    // An id of at most 100 characters, whatever the learner's is.
    private static string IdOf(string learnerId, long number)
    {
        string last = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return string.Concat(learnerId.AsSpan(0, Math.Min(learnerId.Length, LongestId - last.Length)), last);
    }

    private void Check(IReadOnlyList<Choice> choices)
    {
        var violations = new ViolationCollector();
        foreach (Choice choice in choices)
        {
            ArgumentNullException.ThrowIfNull(choice, nameof(choices));
            _rules.Check(choice, new RowReport(violations, ChoiceRules.Table, row: null, choice.Id));
        }

        violations.ThrowIfAny();
    }

    private static (InputRefusedException? Refusal, ImmutableArray<long> Late) Try(ChoiceHistory history, IReadOnlyList<Choice> choices)
    {
        var late = ImmutableArray.CreateBuilder<long>();
        var violations = new ViolationCollector();
        foreach (Choice choice in choices)
        {
            ChoiceRows.CheckSense(choice, history, new RowReport(violations, ChoiceRules.Table, row: null, choice.Id));
            if (history.IsLate(choice))
            {
                late.Add(history.Sequence + 1);
            }

            history.Apply(new StoredChoice(history.Sequence + 1, choice));
        }

        return (violations.Count == 0 ? null : new InputRefusedException(violations.Violations, violations.Count), late.ToImmutable());
    }
}
