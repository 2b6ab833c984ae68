using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

namespace Pedagogy6P.Benchmarks.Research.Simulation;

/// <summary>What came of a policy in each world. Immutable.</summary>
internal sealed record PolicyFigures(ISimulationPolicy Policy, ImmutableArray<YearFigures> Worlds);
