namespace Pedagogy6P.Formats.XApi;

/// <summary>
/// Remembers the latest ids in two generations: when the young one is full it becomes the old one, so that at least one generation and at
/// most two are known and memory is bounded. Not thread-safe.
/// </summary>
internal sealed class RecentIds(int generation)
{
    private HashSet<Guid> _young = [];
    private HashSet<Guid> _old = [];

    /// <summary>Whether ids have been forgotten.</summary>
    public bool HasForgotten { get; private set; }

    public bool Add(Guid id)
    {
        if (_young.Contains(id) || _old.Contains(id))
        {
            return false;
        }

        if (_young.Count >= generation)
        {
            HasForgotten |= _old.Count > 0;
            (_old, _young) = (_young, _old);
            _young.Clear();
        }

        return _young.Add(id);
    }
}
