using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// Spends a budget of flags on the largest scores, over all rows or inside each group. The result is a share per row: 1 flagged, 0 not,
/// between them for rows of a tie group cut by the budget, so that nothing depends on row order. Pure and thread-safe.
/// </summary>
public static class FlagBudget
{
    /// <summary>One budget over all rows: ⌊share·n + ½⌋ flags.</summary>
    /// <param name="scores">Per row a score, larger first.</param>
    /// <param name="share">Share of rows that may be flagged, 0..1.</param>
    public static ImmutableArray<double> Global(ReadOnlySpan<double> scores, double share = 0.15)
    {
        int[] rows = new int[scores.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = i;
        }

        double[] flags = new double[scores.Length];
        Spend(scores.ToArray(), rows, share, flags);
        return ImmutableCollectionsMarshal.AsImmutableArray(flags);
    }

    /// <summary>The same share inside each group (for instance each module), so that no group is left out.</summary>
    /// <param name="scores">Per row a score, larger first.</param>
    /// <param name="groups">Per row the code of its group.</param>
    /// <param name="share">Share of the rows of each group that may be flagged, 0..1.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static ImmutableArray<double> PerGroup(ReadOnlySpan<double> scores, ReadOnlySpan<int> groups, double share = 0.15)
    {
        if (groups.Length != scores.Length)
        {
            throw new ArgumentException("One group per score is needed.", nameof(groups));
        }

        int[] codes = groups.ToArray();
        double[] values = scores.ToArray(), flags = new double[codes.Length];
        foreach (IGrouping<int, int> group in Enumerable.Range(0, codes.Length).GroupBy(row => codes[row]))
        {
            Spend(values, [.. group], share, flags);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(flags);
    }

    /// <summary>
    /// Part of the budget is set aside, the same share of rows in each group; what is left goes to the largest scores of all. Between
    /// <see cref="PerGroup"/> (everything set aside) and <see cref="Global"/> (nothing), with as many flags in total.
    /// </summary>
    /// <param name="scores">Per row a finite score, larger first.</param>
    /// <param name="groups">Per row the code of its group.</param>
    /// <param name="share">Share of all rows that may be flagged, 0..1.</param>
    /// <param name="setAside">Part of the budget that is set aside, 0..1.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is outside 0..1.</exception>
    public static ImmutableArray<double> WithFloor(ReadOnlySpan<double> scores, ReadOnlySpan<int> groups, double share = 0.15,
        double setAside = 0.5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(setAside);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(setAside, 1);
        double[] flags = [.. PerGroup(scores, groups, share * setAside)], values = scores.ToArray();
        int[] open = [.. Enumerable.Range(0, values.Length).Where(row => flags[row] == 0)];
        double left = Math.Max(0, Math.Floor((share * values.Length) + 0.5) - flags.Sum());
        if (open.Length > 0)
        {
            Spend(values, open, Math.Min(1, left / open.Length), flags);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(flags);
    }

    private static void Spend(double[] scores, int[] rows, double share, double[] flags)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        Array.Sort(rows, (a, b) => scores[b].CompareTo(scores[a]));
        double left = Math.Floor((share * rows.Length) + 0.5);
        for (int start = 0, end; start < rows.Length && left > 0; start = end)
        {
            for (end = start + 1; end < rows.Length && scores[rows[end]] == scores[rows[start]];)
            {
                end++;
            }

            double take = Math.Min(left, end - start);
            for (int i = start; i < end; i++)
            {
                flags[rows[i]] = take / (end - start);
            }

            left -= take;
        }
    }
}
