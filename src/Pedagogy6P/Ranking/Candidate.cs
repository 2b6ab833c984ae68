namespace Pedagogy6P.Ranking;

/// <summary>A feasible module of a query with its score taken apart, and the module that it opens when its worth is that of a chain, else −1.</summary>
internal readonly record struct Candidate(int Module, bool Pinned, Contributions Contributions, SessionChoice Choice, int Opens)
{
    public double Score { get; } = Contributions.Total;

    /// <summary>Whether this comes before another: pinned first, then score descending, then module number (ordinal id) ascending. A total order.</summary>
    public bool Precedes(in Candidate other) =>
        Pinned != other.Pinned ? Pinned
        : Score != other.Score ? Score > other.Score
        : Module < other.Module;
}
