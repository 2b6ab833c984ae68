using System.Runtime.Intrinsics;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Chooses the kernel once: the widest registers that the processor has, since every path gives the same answers. The environment variable
/// <c>PEDAGOGY6P_INSTRUCTION_SET</c> (<c>scalar</c>, <c>128</c>, <c>256</c>, <c>512</c>) forces a path for tests; one that the processor
/// lacks, or an unknown word, is an error.
/// </summary>
internal static class PanelKernels
{
    public const string Switch = "PEDAGOGY6P_INSTRUCTION_SET";

    private static readonly Lazy<PanelKernel> Chosen = new(() => Of(Wanted(Environment.GetEnvironmentVariable(Switch))));

    /// <summary>The kernel in force.</summary>
    public static PanelKernel Default => Chosen.Value;

    public static bool IsSupported(InstructionSet set) => set switch
    {
        InstructionSet.Scalar => true,
        InstructionSet.Vector128 => Lanes128.IsSupported,
        InstructionSet.Vector256 => Lanes256.IsSupported,
        InstructionSet.Vector512 => Lanes512.IsSupported,
        _ => false,
    };

    /// <summary>The widest path that the processor has.</summary>
    public static InstructionSet Widest { get; } =
        new[] { InstructionSet.Vector512, InstructionSet.Vector256, InstructionSet.Vector128, InstructionSet.Scalar }.First(IsSupported);

    public static PanelKernel Of(InstructionSet set) => set switch
    {
        _ when !IsSupported(set) =>
            throw new PlatformNotSupportedException($"This processor has no {set} path: expected one that it supports, up to {Widest}."),
        InstructionSet.Vector512 => new PanelKernelOf<Lanes512, Vector512<ushort>, Vector512<float>>(),
        InstructionSet.Vector256 => new PanelKernelOf<Lanes256, Vector256<ushort>, Vector256<float>>(),
        InstructionSet.Vector128 => new PanelKernelOf<Lanes128, Vector128<ushort>, Vector128<float>>(),
        _ => new PanelKernelOf<Lanes1, ushort, float>(),
    };

    private static InstructionSet Wanted(string? word) => word switch
    {
        null or "" => Widest,
        "scalar" => InstructionSet.Scalar,
        "128" => InstructionSet.Vector128,
        "256" => InstructionSet.Vector256,
        "512" => InstructionSet.Vector512,
        _ => throw new PlatformNotSupportedException($"Unknown instruction set \"{word}\" in {Switch}: expected scalar, 128, 256 or 512."),
    };
}
