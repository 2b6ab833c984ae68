namespace Pedagogy6P.Learners;

/// <summary>The last choices about one thing, the newest last. Not thread-safe.</summary>
internal sealed class ChoiceStack
{
    private StoredChoice[] _items = new StoredChoice[2];

    public int Count { get; private set; }

    /// <summary>The newest one; there is one.</summary>
    public ref readonly StoredChoice Last => ref _items[Count - 1];

    public ReadOnlySpan<StoredChoice> Items => _items.AsSpan(0, Count);

    /// <summary>Adds the newest one; beyond the depth the oldest one goes.</summary>
    public void Push(in StoredChoice choice, int depth)
    {
        if (Count == depth)
        {
            _items.AsSpan(1).CopyTo(_items);
            Count--;
        }
        else if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Min(depth, 2 * Count));
        }

        _items[Count++] = choice;
    }

    /// <summary>
    /// Lets go of what nothing can need any more: what stands beneath a choice that is too old to be taken back. One that was started stays
    /// in the session that it was accepted for.
    /// </summary>
    /// <param name="oldest">The last sequence that is too old.</param>
    public void Trim(long oldest)
    {
        int first = Count - 1;
        while (first > 0 && (_items[first].Sequence > oldest || _items[first].Choice is { Kind: ChoiceKind.Started, SessionId: null }))
        {
            first--;
        }

        if (first > 0)
        {
            _items.AsSpan(first, Count - first).CopyTo(_items);
            _items.AsSpan(Count - first, first).Clear();
            Count -= first;
        }
    }

    public void RemoveAt(int place)
    {
        _items.AsSpan(place + 1, Count - place - 1).CopyTo(_items.AsSpan(place));
        _items[--Count] = default;
    }
}
