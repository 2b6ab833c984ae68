using System.Collections.Immutable;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// A list that a policy drew, and with what probability: what has to be logged so that the recommendations themselves can be judged.
/// Immutable and thread-safe.
/// </summary>
public sealed class DrawnRecommendations
{
    private readonly DrawnOrder _order;
    private readonly ImmutableArray<int> _movable;

    internal DrawnRecommendations(
        LearnerRecommendations answer, DrawnOrder order, ImmutableArray<PolicyCandidate> candidates, ImmutableArray<int> movable,
        bool optedOut)
    {
        (Answer, _order, Candidates, _movable, OptedOut) = (answer, order, candidates, movable, optedOut);
        Propensities = [.. order.Propensities];
        Probability = Propensities.Aggregate(1.0, (product, propensity) => product * propensity);
    }

    /// <summary>
    /// The answer as it is shown: recommendations in the order drawn, their ranks those of the list and their scores and shares those of
    /// the exact ranking.
    /// </summary>
    public LearnerRecommendations Answer { get; }

    /// <summary>The policy that drew; the greedy one for who opted out.</summary>
    public string Policy => _order.Policy.Name;

    /// <summary>Whether the learner opted out: the list is that of the exact ranking, and is not to be logged.</summary>
    public bool OptedOut { get; }

    /// <summary>
    /// For each rank of the list, the probability of what it shows given the ranks above; 1 where a pinned or mandatory module keeps its
    /// rank. Above 0 and at most 1.
    /// </summary>
    public ImmutableArray<double> Propensities { get; }

    /// <summary>The probability of the list as a whole: the product of <see cref="Propensities"/>.</summary>
    public double Probability { get; }

    /// <summary>
    /// Every module that the list might have shown, in the order of the exact ranking: those it shows, and those of the ranks that the
    /// policy looked at but for pinned and mandatory ones behind the list.
    /// </summary>
    public ImmutableArray<PolicyCandidate> Candidates { get; }

    /// <summary>
    /// How likely each of <see cref="Candidates"/> was to stand anywhere in the list; 1 for one that keeps its rank. Exact where the
    /// policy can say it, else from seeded draws.
    /// </summary>
    /// <param name="draws">Lists to draw where the policy cannot say, 1 or more.</param>
    /// <param name="seed">Seed of these draws.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="draws"/> is below 1.</exception>
    public InclusionProbabilities Inclusion(int draws = 10_000, long seed = 0)
    {
        InclusionProbabilities movable = _order.Inclusion(draws, seed);
        double[] values = [.. Candidates.Select(_ => 1.0)];
        double[] errors = movable.IsExact ? [] : new double[Candidates.Length];
        for (int position = 0; position < _movable.Length; position++)
        {
            values[_movable[position]] = movable.Values[position];
            if (!movable.IsExact)
            {
                errors[_movable[position]] = movable.StandardErrors[position];
            }
        }

        return movable with { Values = [.. values], StandardErrors = [.. errors] };
    }

    /// <summary>The list as a decision log keeps it; null when the learner opted out, for then nothing is kept.</summary>
    /// <param name="id">Id of the decision (<see cref="LearnerKeyRing.DecisionId"/>).</param>
    /// <param name="learner">Who the list is for (<see cref="LearnerKeyRing.Of(string)"/>).</param>
    /// <param name="time">When it is served, by the host's clock.</param>
    /// <param name="context">What is known of the learner, such as <see cref="LearnerContext.Of"/>; null for nothing.</param>
    /// <param name="versions">What the list was made with; null for the version of the library alone.</param>
    public Decision? ToDecision(string id, LearnerPseudonym learner, DateTimeOffset time, IEnumerable<ContextValue>? context = null,
        DecisionVersions? versions = null)
    {
        if (OptedOut)
        {
            return null;
        }

        return new Decision
        {
            Id = id,
            Learner = learner,
            Time = time,
            Policy = Policy,
            Versions = versions ?? new DecisionVersions(),
            Candidates =
            [
                .. Candidates.Select(candidate =>
                    new DecisionCandidate(candidate.ModuleId, candidate.Score, candidate.FirstChance, candidate.Keeps)),
            ],
            Items = [.. Answer.Recommendations.Select((item, rank) => ItemOf(item, Propensities[rank]))],
            Terms = Answer.Recommendations is [var first, ..] ? TermNames.Of(first.Contributions) : [],
            Context = context is null ? [] : [.. context],
        };
    }

    private static DecisionItem ItemOf(Recommendation item, double propensity) => new()
    {
        ModuleId = item.ModuleId,
        SessionId = item.SessionId,
        Propensity = propensity,
        Contributions = TermNames.SharesOf(item.Contributions),
    };
}
