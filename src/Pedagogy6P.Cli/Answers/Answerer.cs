using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Cli.Answers;

/// <summary>Asks the engine for what a layout shows. Immutable and thread-safe.</summary>
/// <param name="engine">The engine.</param>
/// <param name="query">What is asked for each learner.</param>
/// <param name="withReasons">Whether infeasible modules and their reasons are shown.</param>
/// <param name="withDuties">Whether outstanding mandatory modules and the practice-abandonment remedies are shown.</param>
internal sealed class Answerer(PedagogyEngine engine, RecommendationQuery query, bool withReasons, bool withDuties)
{
    public LearnerAnswer Answer(Learner learner) => new()
    {
        Recommended = engine.Recommend(learner, query),
        Infeasible = withReasons ? engine.Infeasible(learner, query.AsOf) : null,
        Outstanding = withDuties ? engine.MandatoryOutstanding(learner, query.AsOf) : [],
        Abandonment = withDuties ? engine.Abandonment(learner, query.AsOf) : null,
    };
}
