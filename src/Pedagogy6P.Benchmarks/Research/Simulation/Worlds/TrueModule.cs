using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>A module with what is true of it. Immutable.</summary>
/// <param name="Number">Its place in the programme.</param>
/// <param name="Module">The module.</param>
/// <param name="Levels">What it asks and teaches.</param>
/// <param name="Effect">How much better than usual it teaches, in standard deviations.</param>
/// <param name="Vector">What there is to like in it.</param>
internal sealed record TrueModule(int Number, Module Module, TaughtLevel[] Levels, double Effect, double[] Vector);
