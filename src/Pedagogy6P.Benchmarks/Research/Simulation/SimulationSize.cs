namespace Pedagogy6P.Benchmarks.Research.Simulation;

/// <summary>How much is simulated.</summary>
/// <param name="Worlds">Worlds, 1 or more.</param>
/// <param name="Learners">Learners of each, 1 or more.</param>
/// <param name="Weeks">Weeks of study, 1 or more.</param>
/// <param name="Seed">Seed of the first world; the others have the numbers after it.</param>
internal sealed record SimulationSize(int Worlds, int Learners, int Weeks, int Seed);
