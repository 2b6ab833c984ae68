using System.Collections.Concurrent;

namespace Pedagogy6P.Ranking;

/// <summary>
/// Keeps what is expensive to compute, up to a total weight; a full cache starts afresh, which costs a recomputation now and then but never an eviction list.
/// Thread-safe; two threads may compute the same value, one of which is kept.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(long capacity, Func<TValue, long> weigh)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _values = new();
    private long _weight;

    public bool TryGet(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value) => _values.TryGetValue(key, out value);

    public TValue Add(TKey key, TValue value)
    {
        long weight = weigh(value);
        if (Interlocked.Add(ref _weight, weight) > capacity)
        {
            _values.Clear();
            Interlocked.Exchange(ref _weight, weight);
        }

        return _values.GetOrAdd(key, value);
    }
}
