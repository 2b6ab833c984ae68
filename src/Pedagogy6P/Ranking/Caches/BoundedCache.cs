using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Pedagogy6P.Ranking.Caches;

/// <summary>
/// Keeps what is expensive to compute, within a budget that it shares with others. Only values come in, so a failure to compute one is
/// never kept. Thread-safe; two threads may compute the same value, one of which is kept.
/// </summary>
/// <param name="budget">The budget.</param>
/// <param name="weigh">Bytes of a value, all that nobody else holds counted.</param>
internal sealed class BoundedCache<TKey, TValue>(CacheBudget budget, Func<TValue, long> weigh)
    where TKey : notnull
    where TValue : class
{
    // A slot, its node in the table and its place in the budget, with the largest key (an availability of 88 bytes) in two of them.
    private const int SlotBytes = 384;

    private readonly ConcurrentDictionary<TKey, Slot> _slots = new();

    /// <summary>Finds a value, without allocating.</summary>
    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (!_slots.TryGetValue(key, out Slot? slot))
        {
            value = null;
            return false;
        }

        // Most are marked already: writing again would take the memory away from other threads.
        if (!slot.IsUsed)
        {
            slot.IsUsed = true;
        }

        value = slot.Value;
        return true;
    }

    /// <summary>
    /// Keeps a value if the budget admits it. Gives the one kept, which another thread may have been faster to add, or else the value
    /// itself.
    /// </summary>
    public TValue Add(TKey key, TValue value)
    {
        var slot = new Slot(_slots, key, value, SlotBytes + weigh(value));
        if (!budget.Admits(slot.Bytes))
        {
            return value;
        }

        Slot kept = _slots.GetOrAdd(key, slot);
        if (ReferenceEquals(kept, slot))
        {
            budget.Take(slot);
        }

        return kept.Value;
    }

    private sealed class Slot(ConcurrentDictionary<TKey, Slot> slots, TKey key, TValue value, long bytes) : CacheSlot(bytes)
    {
        public TValue Value => value;

        public override void Leave() => slots.TryRemove(key, out _);
    }
}
