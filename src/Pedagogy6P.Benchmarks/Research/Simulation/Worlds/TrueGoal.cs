namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>Something that a learner needs to master.</summary>
/// <param name="Competency">Number of the competency.</param>
/// <param name="Level">The mastery asked.</param>
/// <param name="IsEmerging">Whether nobody knows of it yet.</param>
internal readonly record struct TrueGoal(int Competency, double Level, bool IsEmerging);
