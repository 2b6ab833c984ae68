using System.Collections.Immutable;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>What distinguishes one workload from another; <c>docs/benchmarks/workloads.md</c> says why. Immutable.</summary>
internal sealed record WorkloadShape
{
    /// <summary>Roles of every workload.</summary>
    public const int Roles = 12;

    /// <summary>Few goals among many competencies: most modules bring a learner nothing.</summary>
    public static WorkloadShape Sparse { get; } = new()
    {
        Name = "sparse", Competencies = 1250, RoleSize = (4, 14), TaughtPerModule = (1, 4),
    };

    /// <summary>A national core framework: most modules serve some goal, few are open to any one learner.</summary>
    public static WorkloadShape Realistic { get; } = new()
    {
        Name = "realistic", Competencies = 79, RoleSize = (20, 40), TaughtPerModule = (1, 4),
    };

    /// <summary>Nearly every module serves the learner and is open to them.</summary>
    public static WorkloadShape Worst { get; } = new()
    {
        Name = "worst", Competencies = 50, RoleSize = (20, 30), TaughtPerModule = (4, 8), OpenDoors = true,
    };

    /// <summary>Open doors, and modules so alike that no cheap bound tells them apart.</summary>
    public static WorkloadShape Flat { get; } = new()
    {
        Name = "flat", Competencies = 50, RoleSize = (50, 50), TaughtPerModule = (6, 6), OpenDoors = true, Alike = true,
    };

    /// <summary>All shapes, in the order they are reported.</summary>
    public static ImmutableArray<WorkloadShape> All { get; } = [Sparse, Realistic, Worst, Flat];

    /// <summary>Name in results.</summary>
    public required string Name { get; init; }

    /// <summary>Number of competencies.</summary>
    public required int Competencies { get; init; }

    /// <summary>Competencies a role asks, least and most.</summary>
    public required (int Least, int Most) RoleSize { get; init; }

    /// <summary>Competencies a module teaches, least and most.</summary>
    public required (int Least, int Most) TaughtPerModule { get; init; }

    /// <summary>
    /// Whether filters let most pairs pass: no closed audiences, levels or languages, prerequisites that backgrounds satisfy, sessions that
    /// fit most weeks.
    /// </summary>
    public bool OpenDoors { get; init; }

    /// <summary>Whether modules are alike in everything that makes a score.</summary>
    public bool Alike { get; init; }
}
