using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Simulation;
using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

namespace Pedagogy6P.Benchmarks.Tests.Research.Simulation;

/// <summary>Simulations of the smallest programme that take no time.</summary>
internal static class SmallSimulation
{
    private static readonly Lazy<SimulationSource> Penso = new(() => SimulationSource.Read(Folder("penso")));

    public static SimulationSource Source => Penso.Value;

    public static string Folder(string programme) => Path.Combine(RepositoryFolder.Find()!, "datasets", programme);

    public static ISimulationPolicy Policy(string name) => SimulationPolicies.Find(name)!;

    public static SimulationSize Size(int worlds = 2, int learners = 6, int weeks = 12) => new(worlds, learners, weeks, Seed: 5);

    public static ImmutableArray<PolicyFigures> Run(SimulationSize size, params ISimulationPolicy[] policies) =>
        SimulationRun.Of(Source, size, policies, threads: 1, cancellationToken: TestContext.Current.CancellationToken);

    public static KnownWorld Known()
    {
        var world = new SimulationWorld(Source, seed: 3, learners: 4);
        return new KnownWorld(world.Programme, new EarlierYear([], [], [], world.First)) { World = world };
    }
}
