using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pedagogy6P.MachineLearning.Boosting.Kernels;

/// <summary>
/// Derivatives of the log-loss, sixteen rows at a time, with only additions, multiplications and divisions in one order: the same bits on
/// every processor.
/// </summary>
internal static class GradientKernel
{
    public const int Lanes = 16;

    /// <summary>
    /// Fills gradient w(p − y) and Hessian w·p(1 − p); returns the largest of each. Lengths are multiples of sixteen; padded rows have
    /// weight 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (float Gradient, float Hessian) Derivatives(ReadOnlySpan<float> margins, ReadOnlySpan<float> labels,
        ReadOnlySpan<float> weights,
        Span<float> gradients, Span<float> hessians)
    {
        Vector512<float> one = Vector512<float>.One, largestGradient = Vector512<float>.Zero, largestHessian = Vector512<float>.Zero;
        ReadOnlySpan<Vector512<float>> m = MemoryMarshal.Cast<float, Vector512<float>>(margins), y = MemoryMarshal.Cast<float,
            Vector512<float>>(labels),
            w = MemoryMarshal.Cast<float, Vector512<float>>(weights);
        Span<Vector512<float>> g = MemoryMarshal.Cast<float, Vector512<float>>(gradients), h = MemoryMarshal.Cast<float,
            Vector512<float>>(hessians);
        for (int i = 0; i < m.Length; i++)
        {
            Vector512<float> e = Exp(Vector512.Negate(m[i]));
            Vector512<float> p = one / (one + e);
            g[i] = w[i] * (p - y[i]);
            h[i] = w[i] * (p * (one - p));
            largestGradient = Vector512.Max(largestGradient, Vector512.Abs(g[i]));
            largestHessian = Vector512.Max(largestHessian, h[i]);
        }

        return (Largest(largestGradient), Largest(largestHessian));
    }

    /// <summary>
    /// Rounds to integer steps without bias (up with a probability of the remainder) and packs both derivatives into one integer. Chance is
    /// a hash of the
    /// gradient and the seed, not of the row's place, so the order of rows does not matter.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Quantize(ReadOnlySpan<float> gradients, ReadOnlySpan<float> hessians, QuantizationScale scale, uint seed,
        Span<long> packed)
    {
        Vector512<float> gradientSteps = Vector512.Create((float)(1 / scale.GradientUnit)),
            hessianSteps = Vector512.Create((float)(1 / scale.HessianUnit));
        ReadOnlySpan<Vector512<float>> g = MemoryMarshal.Cast<float, Vector512<float>>(gradients), h = MemoryMarshal.Cast<float,
            Vector512<float>>(hessians);
        Span<Vector512<long>> result = MemoryMarshal.Cast<long, Vector512<long>>(packed);
        Vector512<float> unit = Vector512.Create(1f / 65536);
        for (int i = 0; i < g.Length; i++)
        {
            Vector512<uint> hash = Hash(g[i].AsUInt32(), seed);
            Vector512<float> u = Vector512.ConvertToSingle((hash & Vector512.Create(0xFFFFu)).AsInt32()) * unit;
            Vector512<float> v = Vector512.ConvertToSingle((hash >> 16).AsInt32()) * unit;
            Vector512<int> gradient = Vector512.ConvertToInt32(Vector512.Floor((g[i] * gradientSteps) + u));
            Vector512<int> hessian = Vector512.ConvertToInt32(Vector512.Floor((h[i] * hessianSteps) + v));
            (Vector512<long> gl, Vector512<long> gh) = Vector512.Widen(gradient);
            (Vector512<long> hl, Vector512<long> hh) = Vector512.Widen(hessian);
            result[2 * i] = (gl << scale.Shift) + hl;
            result[(2 * i) + 1] = (gh << scale.Shift) + hh;
        }
    }

    /// <summary>Well mixed bits of a row number (the finaliser of MurmurHash3, Appleby 2011).</summary>
    public static uint Hash(uint row, uint seed)
    {
        unchecked
        {
            uint bits = (row * 0x9E3779B1u) ^ seed;
            bits = (bits ^ (bits >> 16)) * 0x85EBCA6Bu;
            bits = (bits ^ (bits >> 13)) * 0xC2B2AE35u;
            return bits ^ (bits >> 16);
        }
    }

    /// <summary>
    /// e^x in single precision to about one unit in the last place, x clipped to ±87 (range reduction by ln 2 in two parts, then a
    /// polynomial).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        Vector512<float> n = Vector512.Floor((x * Vector512.Create(1.44269504f)) + Vector512.Create(0.5f));
        Vector512<float> r = x - (n * Vector512.Create(0.693359375f)) - (n * Vector512.Create(-2.12194440e-4f));
        Vector512<float> p = Vector512.Create(1f / 5040);
        p = (p * r) + Vector512.Create(1f / 720);
        p = (p * r) + Vector512.Create(1f / 120);
        p = (p * r) + Vector512.Create(1f / 24);
        p = (p * r) + Vector512.Create(1f / 6);
        p = (p * r) + Vector512.Create(0.5f);
        p = (p * r) + Vector512<float>.One;
        p = (p * r) + Vector512<float>.One;
        return p * ((Vector512.ConvertToInt32(n) + Vector512.Create(127)) << 23).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Hash(Vector512<uint> key, uint seed)
    {
        Vector512<uint> bits = (key * Vector512.Create(0x9E3779B1u)) ^ Vector512.Create(seed);
        bits = (bits ^ (bits >> 16)) * Vector512.Create(0x85EBCA6Bu);
        bits = (bits ^ (bits >> 13)) * Vector512.Create(0xC2B2AE35u);
        return bits ^ (bits >> 16);
    }

    private static float Largest(Vector512<float> lanes)
    {
        float largest = 0;
        for (int i = 0; i < Lanes; i++)
        {
            largest = Math.Max(largest, lanes[i]);
        }

        return largest;
    }
}
