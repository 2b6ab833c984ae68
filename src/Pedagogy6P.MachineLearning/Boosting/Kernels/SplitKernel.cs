using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Pedagogy6P.MachineLearning.Boosting.Kernels;

/// <summary>
/// Finds the best cut of an ordered histogram, eight cuts at a time. Ties go to the smallest bin. No fused operations, so every processor
/// agrees.
/// </summary>
internal static unsafe class SplitKernel
{
    private const int Lanes = 8;

    /// <summary>Longest histogram plus padding.</summary>
    public const int ScratchLength = HistogramKernel.Stride + Lanes;

    /// <summary>
    /// Cuts after bins 0..cuts−1 with <paramref name="offset"/> (the missing values, or 0) added to the left; returns the best score and
    /// its bin, or
    /// negative infinity. <paramref name="prefix"/> holds the running sums, padded with anything to a multiple of eight.
    /// </summary>
    public static (double Score, int Bin) Best(ReadOnlySpan<long> prefix, int cuts, long offset, long total, in SplitRules rules)
    {
        // Eight at a time reads beyond the last cut.
        if (prefix.Length < ScratchLength)
        {
            throw new ArgumentException("Running sums need room for padding.", nameof(prefix));
        }

        fixed (long* first = prefix)
        {
            return Best(first, cuts, offset, total, rules);
        }
    }

    /// <summary>Running sums of a histogram.</summary>
    public static void RunningSums(ReadOnlySpan<long> sums, Span<long> prefix)
    {
        fixed (long* from = sums, to = prefix[..sums.Length])
        {
            RunningSums(from, sums.Length, to);
        }
    }

    /// <summary>parent − child, in place of the parent.</summary>
    public static void Subtract(Span<long> parent, ReadOnlySpan<long> child)
    {
        fixed (long* from = parent, what = child[..parent.Length])
        {
            Subtract(from, what, parent.Length);
        }
    }

    /// <summary>sums + part, in place of the sums.</summary>
    public static void Add(Span<long> sums, ReadOnlySpan<long> part)
    {
        fixed (long* to = sums, what = part[..sums.Length])
        {
            Add(to, what, sums.Length);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Score, int Bin) Best(long* prefix, int cuts, long offset, long total, in SplitRules rules)
    {
        int shift = rules.Scale.Shift;
        Vector512<long> mask = Vector512.Create(rules.Scale.HessianMask), all = Vector512.Create(total), add = Vector512.Create(offset);
        Vector512<double> lambda = Vector512.Create(rules.Lambda), minimum = Vector512.Create(rules.MinimumHessian);
        Vector512<double> best = Vector512.Create(double.NegativeInfinity);
        Vector512<long> bestBin = Vector512<long>.Zero, bin = Vector512<long>.Indices, limit = Vector512.Create((long)cuts);
        for (int i = 0; i < cuts; i += Lanes)
        {
            Vector512<long> left = Vector512.Load(prefix + i) + add, right = all - left;
            Vector512<double> gl = Vector512.ConvertToDouble(left >> shift), gr = Vector512.ConvertToDouble(right >> shift);
            Vector512<double> hl = Vector512.ConvertToDouble(left & mask), hr = Vector512.ConvertToDouble(right & mask);
            Vector512<double> a = hl + lambda, b = hr + lambda;
            Vector512<double> score = ((gl * gl * b) + (gr * gr * a)) / (a * b);
            Vector512<double> allowed = Vector512.GreaterThanOrEqual(hl, minimum) & Vector512.GreaterThanOrEqual(hr, minimum);
            Vector512<long> better = (allowed & Vector512.GreaterThan(score, best)).AsInt64() & Vector512.LessThan(bin, limit);
            best = Vector512.ConditionalSelect(better.AsDouble(), score, best);
            bestBin = Vector512.ConditionalSelect(better, bin, bestBin);
            bin += Vector512.Create((long)Lanes);
        }

        double found = double.NegativeInfinity;
        int at = -1;
        for (int lane = 0; lane < Lanes; lane++)
        {
            if (best[lane] > found || (best[lane] == found && at >= 0 && bestBin[lane] < at))
            {
                found = best[lane];
                at = (int)bestBin[lane];
            }
        }

        return (found, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunningSums(long* sums, int count, long* prefix)
    {
        long sum = 0;
        for (long* end = sums + count; sums < end; sums++, prefix++)
        {
            sum += *sums;
            *prefix = sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Subtract(long* parent, long* child, int count)
    {
        int i = 0;
        for (; i + Lanes <= count; i += Lanes)
        {
            (Vector512.Load(parent + i) - Vector512.Load(child + i)).Store(parent + i);
        }

        for (; i < count; i++)
        {
            parent[i] -= child[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(long* sums, long* part, int count)
    {
        int i = 0;
        for (; i + Lanes <= count; i += Lanes)
        {
            (Vector512.Load(sums + i) + Vector512.Load(part + i)).Store(sums + i);
        }

        for (; i < count; i++)
        {
            sums[i] += part[i];
        }
    }
}
