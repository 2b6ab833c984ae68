namespace Pedagogy6P.Ranking.Caches;

/// <summary>One value that a cache keeps, as its budget sees it.</summary>
/// <param name="bytes">What it weighs.</param>
internal abstract class CacheSlot(long bytes)
{
    /// <summary>What the value weighs, with all that keeping it takes.</summary>
    public long Bytes => bytes;

    /// <summary>
    /// Whether it was asked for since the budget last looked. Threads may set it at the same time, and nothing depends on who is first.
    /// </summary>
    public bool IsUsed { get; set; }

    /// <summary>Takes the value out of its cache.</summary>
    public abstract void Leave();
}
