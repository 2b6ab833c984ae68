namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>The whole engine but the refreshers: which part of what Practice brings is theirs.</summary>
internal sealed class WithoutRefreshersPolicy : ISimulationPolicy
{
    public string Name => "without-refreshers";

    public string Description => "ours, but no refreshers are planned: a part of what `without-practice` leaves out";

    public IAdviser Begin(KnownWorld known) => new OurAdviser(known, new OurOptions(known, null), plansRefreshers: false);
}
