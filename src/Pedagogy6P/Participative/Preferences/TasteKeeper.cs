using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// Keeps choices and what they say of taste together: whatever is chosen, taken back or erased counts in the next ranking, and what was
/// taken back or erased is unlearnt with all that it taught. Thread-safe.
/// </summary>
public sealed class TasteKeeper : IDisposable
{
    private readonly ChoiceBook _choices;
    private readonly PreferenceBook _tastes;
    private readonly TasteHistory _history;
    private readonly Func<string, IEnumerable<ServedList>> _shown;

    // What is read is learnt before anybody reads again, so that who comes last has read everything.
    private readonly SemaphoreSlim _learning = new(1, 1);

    /// <summary>Joins choices with tastes.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="preference">The term that ranks by tastes, whose book learns.</param>
    /// <param name="shown">Lists that a learner of an id was shown, of a decision log say; thread-safe. None by default.</param>
    /// <exception cref="ArgumentNullException">Programme, choices or preference is null.</exception>
    public TasteKeeper(Programme programme, ChoiceBook choices, LearnedPreference preference,
        Func<string, IEnumerable<ServedList>>? shown = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(preference);
        (_choices, _tastes, _shown) = (choices, preference.Book, shown ?? (_ => []));
        _history = new TasteHistory(programme, preference.Features);
    }

    /// <summary>Keeps choices of a learner, undos among them, and learns the learner anew from all that counts then.</summary>
    /// <param name="record">The learner's record without choices.</param>
    /// <param name="asOf">The day up to which choices count.</param>
    /// <param name="choices">The choices, in their order.</param>
    /// <param name="cancellationToken">Ends the wait; what was taken in stays in.</param>
    /// <returns>As <see cref="ChoiceBook.AddAsync"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputRefusedException">A choice is refused; nothing was kept or learnt.</exception>
    /// <exception cref="TimeoutException">Others kept choosing for the same learner; nothing was kept or learnt.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<(ChoiceReceipt Receipt, ImmutableArray<long> Late)> AddAsync(
        Learner record, DateOnly asOf, IReadOnlyList<Choice> choices, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        var kept = await _choices.AddAsync(record.Id, choices, cancellationToken).ConfigureAwait(false);
        await LearnAsync(record, asOf, cancellationToken).ConfigureAwait(false);
        return kept;
    }

    /// <summary>Learns a learner anew from the choices that count, as after a start.</summary>
    /// <param name="record">The learner's record without choices.</param>
    /// <param name="asOf">The day up to which choices count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task LearnAsync(Learner record, DateOnly asOf, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        await _learning.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            FoldedLearner folded = await _choices.FoldAsync(record, asOf, cancellationToken).ConfigureAwait(false);
            _tastes.Relearn(folded.Learner, _history.Of(folded, _shown(record.Id)));
        }
        finally
        {
            _learning.Release();
        }
    }

    /// <summary>Erases the choices of a learner and all that they taught of the learner's taste.</summary>
    /// <param name="learnerId">Id of the learner.</param>
    /// <param name="cancellationToken">Ends the wait; what was taken in stays in.</param>
    /// <returns>Number of choices erased.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learnerId"/> is null.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<int> EraseAsync(string learnerId, CancellationToken cancellationToken = default)
    {
        await _learning.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            int erased = await _choices.EraseAsync(learnerId, cancellationToken).ConfigureAwait(false);
            _tastes.Forget(learnerId);
            return erased;
        }
        finally
        {
            _learning.Release();
        }
    }

    /// <inheritdoc/>
    /// <remarks>Choices and tastes stay the host's.</remarks>
    public void Dispose() => _learning.Dispose();
}
