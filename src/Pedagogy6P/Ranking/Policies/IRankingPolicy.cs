using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// A policy above the exact ranking: which of the first feasible modules are shown and in which order, and with what probability. It is
/// handed the candidates that may move, in the order of the exact ranking, and fills places one after the other. Whatever it does by
/// chance depends on the seed alone, and the probabilities it states are those of what it does. Implementations are immutable,
/// thread-safe and deterministic.
/// </summary>
public interface IRankingPolicy
{
    /// <summary>
    /// What the policy is, with its settings, as it is logged: 1 to 200 characters, the same for policies that choose alike, such as
    /// <c>plackett-luce(temperature=0.05,top=50)</c>.
    /// </summary>
    string Name { get; }

    /// <summary>
    /// How many ranks of the exact ranking it looks at; 0 and anything below the length of the list stand for the list alone, which it
    /// then only reorders.
    /// </summary>
    int Top { get; }

    /// <summary>The policy for one learner; itself unless it draws from what is known of them. Asked once per list.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The query date.</param>
    IRankingPolicy For(Learner learner, DateOnly asOf) => this;

    /// <summary>Draws a list.</summary>
    /// <param name="candidates">The modules that may be shown, best first; at least as many as there are places.</param>
    /// <param name="seed">Seed of all chance in it.</param>
    /// <param name="order">The places to fill with positions among the candidates, each at most once.</param>
    void Draw(ReadOnlySpan<RankedModule> candidates, long seed, Span<int> order);

    /// <summary>
    /// The probability of each candidate to be drawn for the next place, given those drawn for the places above: it is 0 for those, and
    /// all add up to 1. Where the places above cannot come about, whatever the policy would go on with, or 0 throughout.
    /// </summary>
    /// <param name="candidates">The modules that may be shown, best first.</param>
    /// <param name="above">Positions drawn for the places above; fewer than there are candidates.</param>
    /// <param name="probabilities">Filled: one for each candidate.</param>
    void Next(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> above, Span<double> probabilities);

    /// <summary>
    /// The probability of each place of a list given the places above; their product is the probability of the list.
    /// </summary>
    /// <param name="candidates">The modules that may be shown, best first.</param>
    /// <param name="order">The list, as positions among the candidates.</param>
    /// <param name="propensities">Filled: one for each place.</param>
    void Propensities(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> order, Span<double> propensities)
    {
        double[] next = new double[candidates.Length];
        for (int place = 0; place < order.Length; place++)
        {
            Next(candidates, order[..place], next);
            propensities[place] = next[order[place]];
        }
    }

    /// <summary>
    /// The probability of each candidate to stand anywhere in the list, where that can be said without drawing; false where it cannot.
    /// </summary>
    /// <param name="candidates">The modules that may be shown, best first.</param>
    /// <param name="places">Places of the list, at most as many as candidates.</param>
    /// <param name="probabilities">Filled where the answer is true: one for each candidate; they add up to the places.</param>
    bool TryInclusion(ReadOnlySpan<RankedModule> candidates, int places, Span<double> probabilities) => false;
}
