using System.Collections.Immutable;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>All policies: ours, ours without each pillar, and every class that is one and needs no arguments.</summary>
internal static class SimulationPolicies
{
    /// <summary>All of them, ours first, the others by name.</summary>
    public static ImmutableArray<ISimulationPolicy> All { get; } =
    [
        new OurPolicy(null),
        .. Enum.GetValues<Pillar>().Select(pillar => new OurPolicy(pillar)),
        .. typeof(ISimulationPolicy).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(ISimulationPolicy))
                && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (ISimulationPolicy)Activator.CreateInstance(type)!).OrderBy(policy => policy.Name, StringComparer.Ordinal),
    ];

    /// <summary>The policy of a name; null when there is none.</summary>
    public static ISimulationPolicy? Find(string name) =>
        All.FirstOrDefault(policy => string.Equals(policy.Name, name, StringComparison.Ordinal));
}
