namespace Pedagogy6P.Ranking.Kernels;

/// <summary>The register widths that the ranking kernels are written for.</summary>
internal enum InstructionSet
{
    /// <summary>Plain code.</summary>
    Scalar = 1,

    /// <summary>Portable 128-bit vectors.</summary>
    Vector128 = 128,

    /// <summary>AVX2.</summary>
    Vector256 = 256,

    /// <summary>AVX-512 with byte permutes.</summary>
    Vector512 = 512,
}
