using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Scoring;

/// <summary>A feasible module of a query that waits for what models say of it.</summary>
/// <param name="Module">Number of the module.</param>
/// <param name="Pinned">Whether the learner pinned it.</param>
/// <param name="Need">N.</param>
/// <param name="Opens">The module that it opens when its worth is that of a chain, else −1.</param>
/// <param name="Choice">The chosen session.</param>
internal record struct WaitingPair(int Module, bool Pinned, double Need, int Opens, SessionChoice Choice)
{
    /// <summary>The contributions so far; 0 where a model has not answered yet.</summary>
    public Contributions Shares { get; set; }

    /// <summary>What the risk model answered, or what stands for an answer without one.</summary>
    public double Dropout { get; set; }

    /// <summary>The module with its score, once every model has answered.</summary>
    public readonly Candidate Candidate => new(Module, Pinned, Shares, Choice, Opens, Dropout);
}
