using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pedagogy6P.MachineLearning.Logistic.Kernels;

/// <summary>
/// Sums in eight interleaved lanes, added in one fixed order and without fused operations, so that every processor gives the same bits.
/// Lengths are multiples of eight.
/// </summary>
internal static class FixedOrderSums
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ReadOnlySpan<Vector512<double>> x = Lanes(a), y = Lanes(b);
        Vector512<double> sum = Vector512<double>.Zero;
        for (int i = 0; i < x.Length; i++)
        {
            sum += x[i] * y[i];
        }

        return Total(sum);
    }

    /// <summary>Four dot products with one left-hand side; each equals <see cref="Dot"/> bit for bit.</summary>
    public static void Dot4(ReadOnlySpan<double> a, ReadOnlySpan<double> b0, ReadOnlySpan<double> b1, ReadOnlySpan<double> b2,
        ReadOnlySpan<double> b3,
        Span<double> result)
    {
        ReadOnlySpan<Vector512<double>> x = Lanes(a), y0 = Lanes(b0), y1 = Lanes(b1), y2 = Lanes(b2), y3 = Lanes(b3);
        Vector512<double> s0 = Vector512<double>.Zero, s1 = s0, s2 = s0, s3 = s0;
        for (int i = 0; i < x.Length; i++)
        {
            Vector512<double> left = x[i];
            s0 += left * y0[i];
            s1 += left * y1[i];
            s2 += left * y2[i];
            s3 += left * y3[i];
        }

        result[0] += Total(s0);
        result[1] += Total(s1);
        result[2] += Total(s2);
        result[3] += Total(s3);
    }

    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> product)
    {
        for (int i = 0; i < product.Length; i++)
        {
            product[i] = a[i] * b[i];
        }
    }

    public static void AddScaled(ReadOnlySpan<double> a, double factor, Span<double> sum)
    {
        int step = Vector<double>.Count, i = 0;
        for (; i + step <= sum.Length; i += step)
        {
            (new Vector<double>(sum[i..]) + (new Vector<double>(a[i..]) * factor)).CopyTo(sum[i..]);
        }

        for (; i < sum.Length; i++)
        {
            sum[i] += a[i] * factor;
        }
    }

    private static ReadOnlySpan<Vector512<double>> Lanes(ReadOnlySpan<double> values) =>
        MemoryMarshal.Cast<double, Vector512<double>>(values);

    private static double Total(Vector512<double> lanes) =>
        ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5])) + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
}
