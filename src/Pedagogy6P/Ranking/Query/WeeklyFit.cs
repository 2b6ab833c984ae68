namespace Pedagogy6P.Ranking.Query;

/// <summary>Which weekly patterns of sessions an availability contains, found out once for all learners who have it. Immutable.</summary>
internal sealed class WeeklyFit(byte[] fits)
{
    private static long _lastId;

    /// <summary>Tells this from all others.</summary>
    public long Id { get; } = Interlocked.Increment(ref _lastId);

    /// <summary>By pattern, 1 when the availability contains it, else 0.</summary>
    public byte[] Fits => fits;

    public long Bytes => 64 + Fits.Length;
}
