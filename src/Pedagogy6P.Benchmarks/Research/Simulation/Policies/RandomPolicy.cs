using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>Anything that the rules allow, in random order.</summary>
internal sealed class RandomPolicy : ISimulationPolicy
{
    public string Name => "random";

    public string Description => "anything that the rules allow, in random order";

    public IAdviser Begin(KnownWorld known) => Adviser(known.World);

    /// <summary>The same before anything is known.</summary>
    public static IAdviser Adviser(SimulationWorld world) => new ReorderedAdviser(OpenModules.Engine(world.Programme),
        (learner, day, offer) => world.Draws.Uniform(DrawKind.PolicyOwn,
            int.Parse(learner.Id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture), day.DayNumber,
            world.ModuleOf(offer.Module.Id).Number));
}
