using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Cli.Answers;

/// <summary>A learner as they are and as they might be, answered and compared.</summary>
internal sealed record WhatIfAnswer
{
    public required LearnerRecommendations Before { get; init; }

    public required LearnerRecommendations After { get; init; }

    /// <summary>What became of every module shown before or after.</summary>
    public required IReadOnlyList<RecommendationChange> Changes { get; init; }

    /// <summary>Codes of every infeasible module as things are.</summary>
    public required IReadOnlyDictionary<string, InfeasibleModule> InfeasibleBefore { get; init; }

    /// <summary>Codes of every infeasible module as things might be.</summary>
    public required IReadOnlyDictionary<string, InfeasibleModule> InfeasibleAfter { get; init; }

    /// <summary>Modules that become feasible or infeasible, in ordinal order.</summary>
    public IEnumerable<string> FeasibilityChanged =>
        CodesChanged.Where(module => InfeasibleBefore.ContainsKey(module) != InfeasibleAfter.ContainsKey(module));

    /// <summary>Modules whose codes differ, in ordinal order.</summary>
    public IEnumerable<string> CodesChanged => InfeasibleBefore.Keys.Union(InfeasibleAfter.Keys, StringComparer.Ordinal)
        .Where(module => !CodesOf(InfeasibleBefore, module).SequenceEqual(CodesOf(InfeasibleAfter, module)))
        .Order(StringComparer.Ordinal);

    public static WhatIfAnswer Of(PedagogyEngine engine, Learner learner, Learner changed, RecommendationQuery query)
    {
        LearnerRecommendations before = engine.Recommend(learner, query);
        LearnerRecommendations after = engine.Recommend(changed, query);
        return new WhatIfAnswer
        {
            Before = before,
            After = after,
            Changes = RecommendationChange.Between(before, after),
            InfeasibleBefore = ByModule(engine.Infeasible(learner, query.AsOf)),
            InfeasibleAfter = ByModule(engine.Infeasible(changed, query.AsOf)),
        };
    }

    /// <summary>The codes of a module, none when it is feasible.</summary>
    public static IEnumerable<ReasonCode> CodesOf(IReadOnlyDictionary<string, InfeasibleModule> infeasible, string module) =>
        infeasible.TryGetValue(module, out InfeasibleModule? found) ? found.Codes : [];

    private static Dictionary<string, InfeasibleModule> ByModule(IEnumerable<InfeasibleModule> modules) =>
        modules.ToDictionary(module => module.Module, StringComparer.Ordinal);
}
