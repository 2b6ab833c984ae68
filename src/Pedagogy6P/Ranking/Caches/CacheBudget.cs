namespace Pedagogy6P.Ranking.Caches;

/// <summary>
/// The memory that all caches of an engine share. A hand goes round what they keep: where there is no room for a new value, the next one
/// that nobody has asked for since the hand last came by gives way, then the next, until there is (second chance; Corbató, 1968).
/// Thread-safe.
/// </summary>
/// <param name="capacity">Bytes at most; 0 keeps nothing.</param>
internal sealed class CacheBudget(long capacity)
{
    private readonly Lock _door = new();
    private readonly List<CacheSlot> _slots = [];
    private int _hand;
    private long _bytes;

    /// <summary>Bytes kept, never more than the capacity.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Whether a value of so many bytes can be kept at all.</summary>
    public bool Admits(long bytes) => bytes <= capacity;

    /// <summary>Keeps a value that it admits.</summary>
    public void Take(CacheSlot slot)
    {
        lock (_door)
        {
            while (_bytes + slot.Bytes > capacity)
            {
                MakeRoom();
            }

            _slots.Add(slot);
            Interlocked.Add(ref _bytes, slot.Bytes);
        }
    }

    private void MakeRoom()
    {
        // After two rounds even a value that others keep asking for goes: nobody waits here for them to stop.
        for (int left = 2 * _slots.Count; ; left--)
        {
            _hand = _hand < _slots.Count ? _hand : 0;
            CacheSlot slot = _slots[_hand];
            if (!slot.IsUsed || left <= 0)
            {
                slot.Leave();
                Interlocked.Add(ref _bytes, -slot.Bytes);

                // The newest takes the place, and the hand passes over it: it has had no time to be used.
                _slots[_hand++] = _slots[^1];
                _slots.RemoveAt(_slots.Count - 1);
                return;
            }

            slot.IsUsed = false;
            _hand++;
        }
    }
}
