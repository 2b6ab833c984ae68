using System.Collections.Immutable;
using Pedagogy6P.Ranking.Kernels;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>The instruction-set paths to test: the one that the environment forces, else all that the processor has.</summary>
internal static class Paths
{
    public static ImmutableArray<InstructionSet> Present { get; } = Environment.GetEnvironmentVariable(PanelKernels.Switch) switch
    {
        "scalar" => [InstructionSet.Scalar],
        "128" => [InstructionSet.Vector128],
        "256" => [InstructionSet.Vector256],
        "512" => [InstructionSet.Vector512],
        _ => [.. Enum.GetValues<InstructionSet>().Where(PanelKernels.IsSupported)],
    };
}
