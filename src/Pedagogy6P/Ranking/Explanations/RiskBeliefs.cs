using System.Collections.Immutable;
using Pedagogy6P.Participative.LearnerModel;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>What a risk model believes of a learner, for the open learner model. Stateless and thread-safe.</summary>
public static class RiskBeliefs
{
    /// <summary>
    /// Whether a learner might leave modules before their end, in the order given; empty where no model was asked, or the learner may not
    /// be profiled.
    /// </summary>
    /// <param name="recommendations">Modules as recommended, with facts (<see cref="RecommendationQuery.WithFacts"/>).</param>
    /// <param name="version">Version of the model.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<Belief> Of(IEnumerable<Recommendation> recommendations, string version)
    {
        ArgumentNullException.ThrowIfNull(recommendations);
        ArgumentNullException.ThrowIfNull(version);
        return
        [
            .. recommendations.Where(item => item.Facts?.DropoutProbability is not null).Select(item => new Belief(
                BeliefTopic.Risk, item.ModuleId, item.Facts!.DropoutProbability!.Value, null, BeliefSource.RiskModel, version)
            {
                SessionId = item.SessionId,
                Levers = [.. item.Facts.DropoutConcerns.Select(concern => concern.ToString())],
                Change = BeliefChange.ActOrOptOut,
            }),
        ];
    }
}
