namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>What a module asks and teaches of a competency.</summary>
/// <param name="Competency">Number of the competency.</param>
/// <param name="Entry">Mastery asked.</param>
/// <param name="Attainment">Mastery aimed at.</param>
internal readonly record struct TaughtLevel(int Competency, double Entry, double Attainment)
{
    public bool Teaches => Attainment > Entry;
}
