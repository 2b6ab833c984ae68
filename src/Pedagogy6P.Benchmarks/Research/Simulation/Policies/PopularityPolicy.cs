namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>What most earlier learners began, of what the rules allow.</summary>
internal sealed class PopularityPolicy : ISimulationPolicy
{
    public string Name => "popularity";

    public string Description => "what most learners of the year before began, of what the rules allow";

    public IAdviser Begin(KnownWorld known) => new ReorderedAdviser(OpenModules.Engine(known.Programme),
        (_, _, offer) => -known.Earlier.Enrolments.GetValueOrDefault(offer.Module.Id));
}
