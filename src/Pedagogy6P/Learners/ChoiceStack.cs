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

    public void RemoveAt(int place)
    {
        _items.AsSpan(place + 1, Count - place - 1).CopyTo(_items.AsSpan(place));
        _items[--Count] = default;
    }
}
