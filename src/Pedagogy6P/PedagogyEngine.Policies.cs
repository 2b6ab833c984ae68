using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Policies;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Validation;

namespace Pedagogy6P;

/// <content>Lists that a policy draws.</content>
public sealed partial class PedagogyEngine
{
    /// <summary>
    /// A list that a policy draws from the first feasible modules, with the probability of each rank. Pinned and mandatory modules that
    /// the exact list shows keep their ranks. The draw depends on the seed and the learner's id, so one seed serves many learners.
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="seed">Seed of the draw. The same seed gives the same list, so another one is due for each list that is shown.</param>
    /// <param name="optedOut">
    /// Whether the learner wants no part in it: they get the exact list with probability 1, and nothing is to be logged.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">K of <paramref name="query"/> is below 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="query"/> asks for a diverse list: policies draw from the plain one.</exception>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public DrawnRecommendations Recommend(
        Learner learner, RecommendationQuery query, IRankingPolicy policy, long seed, bool optedOut = false)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.K, 1, nameof(query));
        if (query.Diverse)
        {
            throw new ArgumentException("Expected a query that is not Diverse: policies draw from the plain list.", nameof(query));
        }

        return Using(learner, query.AsOf, scratch =>
        {
            IRankingPolicy own = optedOut ? GreedyPolicy.Instance : policy.For(learner, query.AsOf);
            _answers.Rank(scratch, query with { K = Math.Max(query.K, own.Top) });
            var ranked = new RankedModule[scratch.Top.Count];
            scratch.CopyTo(ranked);
            var drawn = new DrawnOrder(ranked, query.K, own, DrawnOrder.SeedFor(seed, learner));
            var answer = new LearnerRecommendations
            {
                LearnerId = learner.Id,
                AsOf = query.AsOf,
                Recommendations = _answers.Recommendations(
                    scratch, [.. drawn.Ranks.Select(rank => scratch.Top[rank])], query.WithFacts, query.WithOverlaps),
                PinnedInfeasible = _answers.PinnedInfeasible(scratch.Worths),
                Abandonment = _core.Abandonment.Indicator(scratch.Query),
            };
            return Drawn(ranked, drawn, answer, optedOut);
        });
    }

    private DrawnRecommendations Drawn(RankedModule[] ranked, DrawnOrder drawn, LearnerRecommendations answer, bool optedOut)
    {
        var candidates = ImmutableArray.CreateBuilder<PolicyCandidate>(ranked.Length);
        var movable = ImmutableArray.CreateBuilder<int>(drawn.Movable.Length);
        for (int rank = 0; rank < ranked.Length; rank++)
        {
            ref readonly RankedModule module = ref ranked[rank];
            bool keeps = module.Pinned || module.Mandatory;
            if (keeps && rank >= drawn.Ranks.Length)
            {
                continue;
            }

            double chance = keeps ? 1 : drawn.FirstChances[movable.Count];
            if (!keeps)
            {
                movable.Add(candidates.Count);
            }

            candidates.Add(new PolicyCandidate(Index.ModuleIds.Words[module.ModuleNumber], module.Score, chance, keeps));
        }

        return new DrawnRecommendations(answer, drawn, candidates.ToImmutable(), movable.ToImmutable(), optedOut);
    }
}
