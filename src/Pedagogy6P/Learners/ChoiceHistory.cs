using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Pedagogy6P.Learners;

/// <summary>
/// The choices of one learner as far as they may still count: a fold over them in their sequence. Of the choices about one thing (a module
/// pinned or vetoed; accepted, started or declined; completed; rated; a role aimed at; a fact edited; a fact contested) the last one that
/// was not taken back counts, so that the order of choices about different things does not matter. The last <see cref="Depth"/> about one
/// thing can be taken back. Not thread-safe.
/// </summary>
public sealed class ChoiceHistory
{
    /// <summary>How many choices about one thing are kept, and so can be taken back.</summary>
    public const int Depth = 16;

    private readonly Dictionary<ChoiceSubject, ChoiceStack> _stacks = [];

    /// <summary>A history without choices.</summary>
    public ChoiceHistory()
    {
    }

    /// <summary>Goes on from a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    public ChoiceHistory(ChoiceSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        foreach (ref readonly StoredChoice stored in snapshot.Choices.AsSpan())
        {
            Push(stored);
        }

        (Sequence, Latest, Late) = (snapshot.Sequence, snapshot.Latest, snapshot.Late);
    }

    /// <summary>The last sequence applied; 0 for none.</summary>
    public long Sequence { get; private set; }

    /// <summary>The latest time of a choice so far; null when there is none.</summary>
    public DateTimeOffset? Latest { get; private set; }

    /// <summary>Number of choices that came with an earlier time than one before them: kept, in the place that they came in.</summary>
    public long Late { get; private set; }

    /// <summary>The choices that may still count, by sequence.</summary>
    public ImmutableArray<StoredChoice> Standing => Ordered(_stacks.Values.Sum(stack => stack.Count));

    /// <summary>Whether a choice would come with an earlier time than one before it.</summary>
    /// <param name="choice">The choice.</param>
    /// <exception cref="ArgumentNullException"><paramref name="choice"/> is null.</exception>
    public bool IsLate(Choice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return choice.When < Latest;
    }

    /// <summary>
    /// What would have to be otherwise for a choice to make sense after those so far, in plain words; null when it does. The references of
    /// a choice to its programme are another matter.
    /// </summary>
    /// <param name="choice">The choice.</param>
    /// <exception cref="ArgumentNullException"><paramref name="choice"/> is null.</exception>
    public string? WhyNot(Choice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return choice.Kind switch
        {
            ChoiceKind.FactContested when IsContested(choice) => "a fact that is not contested already: settle or undo that first",
            ChoiceKind.FactSettled when !IsContested(choice) => "a fact that is contested and not settled yet",
            ChoiceKind.Undone => WhyNotUndone(choice),
            _ => null,
        };
    }

    /// <summary>Applies a choice. Sequences rise; one that was applied before changes nothing.</summary>
    /// <param name="stored">The choice.</param>
    /// <exception cref="ArgumentNullException">There is no choice.</exception>
    public ChoiceEffect Apply(StoredChoice stored)
    {
        ArgumentNullException.ThrowIfNull(stored.Choice, nameof(stored));
        if (stored.Sequence <= Sequence)
        {
            return ChoiceEffect.Repeated;
        }

        Choice choice = stored.Choice;
        Sequence = stored.Sequence;
        if (choice.When < Latest)
        {
            Late++;
        }
        else
        {
            Latest = choice.When;
        }

        if (WhyNot(choice) is not null)
        {
            return ChoiceEffect.None;
        }

        if (choice.Kind == ChoiceKind.Undone)
        {
            (ChoiceSubject subject, ChoiceStack stack, int place) = Find(choice.UndoesId)!.Value;
            stack.RemoveAt(place);
            if (stack.Count == 0)
            {
                _stacks.Remove(subject);
            }
        }
        else
        {
            Push(stored);
        }

        return ChoiceEffect.Applied;
    }

    /// <summary>What later choices need; going on from it is the same as going on from here.</summary>
    public ChoiceSnapshot Snapshot() => new(Sequence, Latest, Late, Standing);

    /// <summary>The choice about a thing that counts; null when there is none.</summary>
    internal StoredChoice? Last(ChoiceAspect aspect, string id) =>
        _stacks.TryGetValue(new ChoiceSubject(aspect, id), out ChoiceStack? stack) ? stack.Last : null;

    /// <summary>The choices of an aspect that count, by their things in ordinal order.</summary>
    internal IEnumerable<StoredChoice> Counting(ChoiceAspect aspect) => _stacks.Where(pair => pair.Key.Aspect == aspect)
        .OrderBy(pair => pair.Key.Id, StringComparer.Ordinal).Select(pair => pair.Value.Last);

    /// <summary>The choices about a thing, the newest last.</summary>
    internal ReadOnlySpan<StoredChoice> All(ChoiceAspect aspect, string id) =>
        _stacks.TryGetValue(new ChoiceSubject(aspect, id), out ChoiceStack? stack) ? stack.Items : [];

    private void Push(in StoredChoice stored)
    {
        ref ChoiceStack? stack = ref CollectionsMarshal.GetValueRefOrAddDefault(_stacks, ChoiceSubject.Of(stored.Choice), out _);
        stack ??= new ChoiceStack();
        stack.Push(stored, Depth);
    }

    private bool IsContested(Choice choice) =>
        choice.Fact is string fact && Last(ChoiceAspect.Contest, fact) is { Choice.Kind: ChoiceKind.FactContested };

    private string? WhyNotUndone(Choice choice) => Find(choice.UndoesId) is not var (_, stack, place)
        ? FormattableString.Invariant(
            $"the id of an earlier choice of the learner that is not undone yet, of the last {Depth} about its thing")
        : choice.By == ChoiceActor.Learner && stack.Items[place].Choice.By != ChoiceActor.Learner
            ? "a choice that the learner made: what tutors and schools chose they undo themselves" : null;

    private (ChoiceSubject Subject, ChoiceStack Stack, int Place)? Find(string? id)
    {
        foreach ((ChoiceSubject subject, ChoiceStack stack) in _stacks)
        {
            ReadOnlySpan<StoredChoice> items = stack.Items;
            for (int place = 0; place < items.Length; place++)
            {
                if (string.Equals(items[place].Choice.Id, id, StringComparison.Ordinal))
                {
                    return (subject, stack, place);
                }
            }
        }

        return null;
    }

    private ImmutableArray<StoredChoice> Ordered(int count)
    {
        var all = ImmutableArray.CreateBuilder<StoredChoice>(count);
        foreach (ChoiceStack stack in _stacks.Values)
        {
            foreach (ref readonly StoredChoice stored in stack.Items)
            {
                all.Add(stored);
            }
        }

        all.Sort((one, other) => one.Sequence.CompareTo(other.Sequence));
        return all.MoveToImmutable();
    }
}
