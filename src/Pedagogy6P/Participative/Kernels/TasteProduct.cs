using System.Runtime.Intrinsics;

namespace Pedagogy6P.Participative.Kernels;

/// <summary>The dot product of a taste and the features of a module, in binary64 and in one order whatever the registers are.</summary>
internal static class TasteProduct
{
    /// <summary>The sum of products; absent features count 0.</summary>
    // Products of two binary32 numbers are exact in binary64. Eight partial sums, always added up in the same order, give the same bits at
    // every register width.
    public static double Of(ReadOnlySpan<float> taste, ReadOnlySpan<float> features)
    {
        Vector512<double> sums = Vector512<double>.Zero;
        int at = 0;
        for (; at <= features.Length - Vector256<float>.Count; at += Vector256<float>.Count)
        {
            sums += Widened(taste[at..]) * Widened(features[at..]);
        }

        Vector256<double> four = sums.GetLower() + sums.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        double dot = two[0] + two[1];
        for (; at < features.Length; at++)
        {
            dot += (double)taste[at] * features[at];
        }

        return dot;
    }

    private static Vector512<double> Widened(ReadOnlySpan<float> eight)
    {
        (Vector256<double> lower, Vector256<double> upper) = Vector256.Widen(Vector256.Create(eight));
        return Vector512.Create(lower, upper);
    }
}
