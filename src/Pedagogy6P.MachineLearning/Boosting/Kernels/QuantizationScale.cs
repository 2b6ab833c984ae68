namespace Pedagogy6P.MachineLearning.Boosting.Kernels;

/// <summary>
/// How first and second derivatives are packed into one 64-bit integer per row: gradient in the high bits, Hessian in the low
/// <paramref name="Shift"/> bits.
/// Sums of packed values are exact for any order of addition, which makes histograms, and so models, independent of threads (after Shi, Ke,
/// Chen, Zhang,
/// Zheng and Liu 2022, quantized training of gradient boosting; here with as many bits as the row count leaves).
/// </summary>
/// <param name="Shift">Bits reserved for a sum of Hessians.</param>
/// <param name="GradientUnit">Gradient that one integer step stands for.</param>
/// <param name="HessianUnit">Hessian that one integer step stands for.</param>
internal readonly record struct QuantizationScale(int Shift, double GradientUnit, double HessianUnit)
{
    // Beyond 20 bits single-precision derivatives have nothing more to say.
    private const int MostBits = 20;

    public long HessianMask => (1L << Shift) - 1;

    public static QuantizationScale For(int rows, float largestGradient, float largestHessian)
    {
        int rowBits = 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)rows);
        int bits = 63 - (2 * rowBits);
        int gradientBits = Math.Min(MostBits, (bits + 1) / 2), hessianBits = Math.Min(MostBits, bits - ((bits + 1) / 2));

        // One step short of the power of two, because rounding may go up.
        return new QuantizationScale(rowBits + hessianBits, Unit(largestGradient, gradientBits), Unit(largestHessian, hessianBits));
    }

    public long Gradient(long packed) => packed >> Shift;

    public long Hessian(long packed) => packed & HessianMask;

    private static double Unit(float largest, int bits) => largest > 0 ? largest / ((1 << bits) - 1.0) : 1;
}
