using System.Collections.Immutable;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>The curriculum: what leads to the learner's goals, each module after those it stands on.</summary>
internal sealed class PrerequisiteOrderPolicy : ISimulationPolicy
{
    public string Name => "prerequisite-order";

    public string Description => "modules that lead to the learner's goals, each after those it stands on";

    public IAdviser Begin(KnownWorld known)
    {
        ImmutableArray<string> order = known.Programme.Graph.TopologicalOrder;
        Dictionary<string, int> places = order.Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
        return new ReorderedAdviser(new PedagogyEngine(known.Programme, new PedagogyOptions { DeclinedDays = 0 }),
            (_, _, offer) => places[offer.Module.Id]);
    }
}
