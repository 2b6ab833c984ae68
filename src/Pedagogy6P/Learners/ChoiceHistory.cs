using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Pedagogy6P.Learners;

/// <summary>
/// The choices of one learner as far as they may still count: a fold over them in their sequence. Of the choices about one thing (a module
/// pinned or vetoed; accepted, started or declined; completed; rated; a role aimed at; a fact edited; a fact contested) the last one that
/// was not taken back counts, so that the order of choices about different things does not matter. The last <see cref="Depth"/> about one
/// thing can be taken back, and of what is no fact the last <see cref="Reach"/> in all. Not thread-safe.
/// </summary>
public sealed class ChoiceHistory
{
    /// <summary>How many choices about one thing are kept, and so can be taken back.</summary>
    public const int Depth = 16;

    /// <summary>How far back in the sequence choices other than those about facts and completions can be taken back.</summary>
    public const int Reach = 256;

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

        (Sequence, Latest, LatestDay, Late) = (snapshot.Sequence, snapshot.Latest, snapshot.LatestDay, snapshot.Late);
    }

    /// <summary>The last sequence applied; 0 for none.</summary>
    public long Sequence { get; private set; }

    /// <summary>The latest time of a choice so far; null when there is none.</summary>
    public DateTimeOffset? Latest { get; private set; }

    /// <summary>The latest day of a choice so far, where it was made; null when there is none.</summary>
    public DateOnly? LatestDay { get; private set; }

    /// <summary>Number of choices that came with an earlier time than one before them: kept, in the place that they came in.</summary>
    public long Late { get; private set; }

    /// <summary>The choices that may still count, by sequence.</summary>
    public ImmutableArray<StoredChoice> Standing => Ordered();

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
            ChoiceKind.Unvetoed when choice.By == ChoiceActor.Learner
                && Last(ChoiceAspect.Veto, choice.ModuleId ?? "") is { Choice.Kind: ChoiceKind.Vetoed } =>
                "a module that no tutor or school vetoed: they lift their vetoes themselves",
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
        bool makesSense = WhyNot(choice) is null;
        if (choice.When < Latest)
        {
            Late++;
        }
        else
        {
            Latest = choice.When;
        }

        LatestDay = choice.Date < LatestDay ? LatestDay : choice.Date;
        if (makesSense)
        {
            Take(stored);
        }

        Sequence = stored.Sequence;
        return makesSense ? ChoiceEffect.Applied : ChoiceEffect.None;
    }

    /// <summary>What later choices need; going on from it is the same as going on from here.</summary>
    public ChoiceSnapshot Snapshot() => new(Sequence, Latest, LatestDay, Late, Standing);

    /// <summary>The choice about a thing that counts; null when there is none.</summary>
    internal StoredChoice? Last(ChoiceAspect aspect, string id) =>
        _stacks.TryGetValue(new ChoiceSubject(aspect, id), out ChoiceStack? stack) ? stack.Last : null;

    /// <summary>The choices of an aspect that count, by their things in ordinal order.</summary>
    internal IEnumerable<StoredChoice> Counting(ChoiceAspect aspect) => _stacks.Where(pair => pair.Key.Aspect == aspect)
        .OrderBy(pair => pair.Key.Id, StringComparer.Ordinal).Select(pair => pair.Value.Last);

    /// <summary>The things that choices of some aspects are about, in ordinal order.</summary>
    internal IEnumerable<string> ModulesOf(params ChoiceAspect[] aspects) =>
        _stacks.Keys.Where(subject => aspects.Contains(subject.Aspect)).Select(subject => subject.Id)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The choices about a thing, the newest last.</summary>
    internal ReadOnlySpan<StoredChoice> All(ChoiceAspect aspect, string id) =>
        _stacks.TryGetValue(new ChoiceSubject(aspect, id), out ChoiceStack? stack) ? stack.Items : [];

    private void Take(in StoredChoice stored)
    {
        if (stored.Choice.Kind != ChoiceKind.Undone)
        {
            Push(stored);
            return;
        }

        (ChoiceSubject subject, ChoiceStack stack, int place) = Find(stored.Choice.UndoesId)!.Value;
        stack.RemoveAt(place);
        if (stack.Count == 0)
        {
            _stacks.Remove(subject);
        }
    }

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
            $"the id of an earlier choice of the learner that is not undone yet, of the last {Depth} about its thing and {Reach} in all")
        : choice.By == ChoiceActor.Learner && stack.Items[place].Choice.By != ChoiceActor.Learner
            ? "a choice that the learner made: what tutors and schools chose they undo themselves" : null;

    // What was said of facts and completions can always be taken back.
    private static bool IsReached(ChoiceAspect aspect) =>
        aspect is ChoiceAspect.Pin or ChoiceAspect.OwnVeto or ChoiceAspect.Veto or ChoiceAspect.Course or ChoiceAspect.Rating
            or ChoiceAspect.Goal;

    private (ChoiceSubject Subject, ChoiceStack Stack, int Place)? Find(string? id)
    {
        foreach ((ChoiceSubject subject, ChoiceStack stack) in _stacks)
        {
            ReadOnlySpan<StoredChoice> items = stack.Items;
            for (int place = 0; place < items.Length; place++)
            {
                if (string.Equals(items[place].Choice.Id, id, StringComparison.Ordinal))
                {
                    return IsReached(subject.Aspect) && items[place].Sequence <= Sequence - Reach ? null : (subject, stack, place);
                }
            }
        }

        return null;
    }

    private ImmutableArray<StoredChoice> Ordered()
    {
        var all = ImmutableArray.CreateBuilder<StoredChoice>();
        foreach ((ChoiceSubject subject, ChoiceStack stack) in _stacks)
        {
            if (IsReached(subject.Aspect))
            {
                stack.Trim(Sequence - Reach);
            }

            foreach (ref readonly StoredChoice stored in stack.Items)
            {
                all.Add(stored);
            }
        }

        all.Sort((one, other) => one.Sequence.CompareTo(other.Sequence));
        return all.DrainToImmutable();
    }
}
