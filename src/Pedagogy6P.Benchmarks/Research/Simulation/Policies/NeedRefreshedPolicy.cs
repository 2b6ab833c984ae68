namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>Need alone, with the same tracking of mastery and the same refreshers as ours: what the other terms bring besides.</summary>
internal sealed class NeedRefreshedPolicy : ISimulationPolicy
{
    public string Name => "need-refreshed";

    public string Description => "the term Need alone, but with mastery tracked and refreshers planned as ours does";

    public IAdviser Begin(KnownWorld known) => new OurAdviser(known, new OurOptions(known, null, NeedOnlyPolicy.Weights));
}
