using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>What a programme knows of a world: all that a policy may build on. Immutable and thread-safe.</summary>
/// <param name="Programme">The catalogue with its studies.</param>
/// <param name="Earlier">What became of the learners of the year before.</param>
internal sealed record KnownWorld(Programme Programme, EarlierYear Earlier)
{
    /// <summary>What the pillars learn from the year before; shared by all policies.</summary>
    public LearnedModels Learned { get; } = new(Programme, Earlier);

    /// <summary>
    /// The world itself, for policies that know more than anybody can (<see cref="OraclePolicy"/>), and for random numbers of their own.
    /// </summary>
    public required SimulationWorld World { get; init; }
}
