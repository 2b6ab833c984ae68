using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Scoring;

/// <summary>A feasible module of a query with its score taken apart.</summary>
/// <param name="Module">Number of the module.</param>
/// <param name="Pinned">Whether the learner pinned it.</param>
/// <param name="Contributions">The eight contributions.</param>
/// <param name="Choice">The chosen session.</param>
/// <param name="Opens">The module that it opens when its worth is that of a chain, else −1.</param>
/// <param name="DropoutProbability">What the risk model answered, or what stands for an answer without one.</param>
internal readonly record struct Candidate(
    int Module, bool Pinned, Contributions Contributions, SessionChoice Choice, int Opens, double DropoutProbability)
{
    public double Score { get; } = Contributions.Total;

    /// <summary>
    /// Whether this comes before another: pinned first, then score descending, then module number (ordinal id) ascending. A total order.
    /// </summary>
    public bool Precedes(in Candidate other) =>
        Pinned != other.Pinned ? Pinned
        : Score != other.Score ? Score > other.Score
        : Module < other.Module;
}
