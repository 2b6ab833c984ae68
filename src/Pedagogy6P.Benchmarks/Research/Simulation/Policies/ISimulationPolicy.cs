namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>
/// A way of advising learners that the simulation judges. Every class with this interface and a constructor without arguments is found by
/// <see cref="SimulationPolicies"/>. Thread-safe.
/// </summary>
internal interface ISimulationPolicy
{
    /// <summary>Its name on the command line and in reports: lower-case words joined by hyphens.</summary>
    string Name { get; }

    /// <summary>What it does, in a sentence for reports.</summary>
    string Description { get; }

    /// <summary>Begins a year in a world.</summary>
    /// <param name="known">What a programme knows of the world: its catalogue and what became of earlier learners.</param>
    IAdviser Begin(KnownWorld known);
}
