namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>How much a comparison does.</summary>
/// <param name="Modules">Modules of the main workloads.</param>
/// <param name="Learners">Their learners.</param>
/// <param name="Repetitions">Times each implementation runs.</param>
/// <param name="OwnSeconds">What one run of this library may take; beyond, it gets fewer learners.</param>
/// <param name="OtherSeconds">What one run of another implementation may take.</param>
/// <param name="NumPyLearners">Learners in the folder that the NumPy script reads.</param>
/// <param name="CallRounds">Times each learner is called in latency figures.</param>
/// <param name="GrowthModules">Numbers of modules to grow through; empty to leave growth out.</param>
internal sealed record ComparisonSize(
    int Modules,
    int Learners,
    int Repetitions,
    double OwnSeconds,
    double OtherSeconds,
    int NumPyLearners,
    int CallRounds,
    IReadOnlyList<int> GrowthModules)
{
    /// <summary>The published figures, in about ten minutes.</summary>
    public static ComparisonSize Full { get; } = new(10_000, 20_000, 7, 6, 1, 500, 40, [100_000, 1_000_000]);

    /// <summary>An impression of smaller programmes, under a minute.</summary>
    public static ComparisonSize Quick { get; } = new(3_000, 1_000, 3, 0.15, 0.04, 100, 2, []);
}
