using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Cli.Output.Graphs;

/// <summary>Where a learner stands with every module on a date. Immutable and thread-safe.</summary>
internal sealed class ModuleProgress
{
    private readonly HashSet<string> _done;
    private readonly Dictionary<string, InfeasibleModule> _infeasible;

    private ModuleProgress(string learner, IEnumerable<string> done, IEnumerable<InfeasibleModule> infeasible, ImmutableArray<(string From,
        string To)> steps)
    {
        Steps = steps;
        Learner = learner;
        _done = done.ToHashSet(StringComparer.Ordinal);
        _infeasible = infeasible.ToDictionary(module => module.ModuleId, StringComparer.Ordinal);
    }

    public string Learner { get; }

    /// <summary>The steps of the chains that recommended modules open, in the order of the ranks, each once.</summary>
    public ImmutableArray<(string From, string To)> Steps { get; }

    public static ModuleProgress Of(PedagogyEngine engine, Learner learner, DateOnly asOf)
    {
        var everything = new RecommendationQuery(asOf, Math.Max(1, engine.Programme.Modules.Length));
        return new ModuleProgress(
            learner.Id,
            engine.Done(learner),
            engine.Infeasible(learner, asOf),
            [.. engine.Recommend(learner, everything).Recommendations.SelectMany(StepsOf).Distinct()]);
    }

    private static IEnumerable<(string From, string To)> StepsOf(Recommendation item) =>
        item.Opens.Prepend(item.ModuleId).Zip(item.Opens);

    public ModuleStanding Of(string module)
    {
        if (_done.Contains(module))
        {
            return ModuleStanding.Done;
        }

        if (!_infeasible.TryGetValue(module, out InfeasibleModule? infeasible))
        {
            return ModuleStanding.Ready;
        }

        return infeasible.Decisive.Any(reason => reason.Code == ReasonCode.Prerequisite) ? ModuleStanding.Locked : ModuleStanding.Closed;
    }

    /// <summary>Why a module is closed, in short; none for any other.</summary>
    public IEnumerable<ReasonCode> WhyClosed(string module) =>
        Of(module) == ModuleStanding.Closed ? _infeasible[module].Decisive.Select(reason => reason.Code).Distinct() : [];
}
