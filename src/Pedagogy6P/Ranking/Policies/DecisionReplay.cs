using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// A decision of a log as a policy sees it: what the policy that served it, or another one, would do with the same candidates. Policies
/// see candidates numbered from 0 with their scores; shares of terms are not among what is kept of candidates. Immutable and thread-safe.
/// </summary>
public sealed class DecisionReplay
{
    private readonly RankedModule[] _candidates;
    private readonly int[] _movable;
    private readonly int[] _order;
    private readonly int[] _places;

    /// <summary>Reads a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <exception cref="ArgumentNullException"><paramref name="decision"/> is null.</exception>
    /// <exception cref="InputRefusedException">The decision breaks the rules of <see cref="Decision"/>.</exception>
    public DecisionReplay(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        decision.Check();
        Decision = decision;
        _movable = [.. Enumerable.Range(0, decision.Candidates.Length).Where(candidate => !decision.Candidates[candidate].Keeps)];
        _candidates =
        [
            .. _movable.Select((candidate, number) => new RankedModule(
                number, -1, new Contributions(decision.Candidates[candidate].Score, 0, 0, 0, 0, 0, 0, 0), Pinned: false, Mandatory: false)),
        ];
        var positions = _movable.Select((candidate, position) => (decision.Candidates[candidate].ModuleId, position))
            .ToDictionary(pair => pair.ModuleId, pair => pair.position, StringComparer.Ordinal);
        _places = [.. Enumerable.Range(0, decision.Items.Length).Where(item => positions.ContainsKey(decision.Items[item].ModuleId))];
        _order = [.. _places.Select(item => positions[decision.Items[item].ModuleId])];
    }

    /// <summary>The decision.</summary>
    public Decision Decision { get; }

    /// <summary>
    /// For each item the probability that a policy shows it at its position, given those above; 1 for a module that kept its position. Of
    /// the policy that served the list these are its propensities, to the bit.
    /// </summary>
    /// <param name="policy">The policy, for the learner.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public double[] Propensities(IRankingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        double[] all = new double[Decision.Items.Length], drawn = new double[_order.Length];
        Array.Fill(all, 1);
        if (_order.Length > 0)
        {
            policy.Propensities(_candidates, _order, drawn);
        }

        for (int place = 0; place < drawn.Length; place++)
        {
            all[_places[place]] = drawn[place];
        }

        return all;
    }

    /// <summary>
    /// For each candidate the probability that a policy shows it at a position of the list, given those above; where a module kept its
    /// position, 1 for it and 0 for all others.
    /// </summary>
    /// <param name="policy">The policy, for the learner.</param>
    /// <param name="position">The position, 1 for the first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="position"/> is not one of the list.</exception>
    public double[] Next(IRankingPolicy policy, int position)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentOutOfRangeException.ThrowIfLessThan(position, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Decision.Items.Length);
        double[] all = new double[Decision.Candidates.Length];
        int place = Array.IndexOf(_places, position - 1);
        if (place < 0)
        {
            string shown = Decision.Items[position - 1].ModuleId;
            all[Decision.Candidates.Select(candidate => candidate.ModuleId).ToList().IndexOf(shown)] = 1;
            return all;
        }

        double[] next = new double[_candidates.Length];
        policy.Next(_candidates, _order.AsSpan(0, place), next);
        for (int candidate = 0; candidate < next.Length; candidate++)
        {
            all[_movable[candidate]] = next[candidate];
        }

        return all;
    }
}
