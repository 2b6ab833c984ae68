using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Caches;
using Pedagogy6P.Ranking.Query.Goals;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Goal sets packed for the kernels. They depend on the goals and on demand, so on the version of demand and not on the day, and are kept
/// within a budget. Thread-safe.
/// </summary>
internal sealed class PackedGoalSets(PackedCatalogue catalogue, CatalogueTerms terms, TermWeights weights, CacheBudget budget)
{
    private readonly BoundedCache<long, NeedWorths> _worths = new(budget, worths => worths.Bytes);
    private readonly BoundedCache<(GoalSetKey Goals, long Demand), PackedGoals> _goals = new(budget, goals => goals.Bytes);

    /// <summary>What a unit of need is worth to each module at most.</summary>
    public NeedWorths Worths(DemandColumn demand) =>
        _worths.TryGet(demand.Version, out NeedWorths? worths) ? worths : _worths.Add(demand.Version, Find(demand));

    /// <summary>A goal set packed under a version of demand. One without a key is packed each time.</summary>
    public PackedGoals Of(GoalSet goals, DemandColumn demand) => goals.Key is not GoalSetKey key ? Pack(goals, demand)
        : _goals.TryGet((key, demand.Version), out PackedGoals? packed) ? packed
        : _goals.Add((key, demand.Version), Pack(goals, demand));

    private PackedGoals Pack(GoalSet goals, DemandColumn demand) => PackedGoals.Pack(catalogue, Worths(demand).ByPlace, goals);

    private NeedWorths Find(DemandColumn demand)
    {
        NumberedProgramme index = catalogue.Index;
        double[] evidence = new double[index.Count];
        for (int audience = -1; audience < index.Audiences.Count; audience++)
        {
            double[] own = terms.Evidence(audience).Term;
            for (int module = 0; module < evidence.Length; module++)
            {
                evidence[module] = Math.Max(evidence[module], own[module]);
            }
        }

        float[] byModule = new float[index.Count];
        float[] byPlace = new float[PackedCatalogue.Padded(index.Count)];
        for (int module = 0; module < byModule.Length; module++)
        {
            byModule[module] = PackedCatalogue.RoundUp(
                weights.Need + (weights.Demand * demand.Term[module]) + (weights.Evidence * evidence[module])
                + (weights.Practice * catalogue.PracticeAt(module, match: 0)));
            byPlace[catalogue.PlaceOfModule[module]] = byModule[module];
        }

        return new NeedWorths(byModule, [.. index.Supply.Suppliers.All.Select(supplier => byModule[supplier.Module])], byPlace);
    }
}
