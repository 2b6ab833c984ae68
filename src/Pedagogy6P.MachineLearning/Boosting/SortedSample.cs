using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>The known values of a column (of evenly spaced rows when there are very many), sorted, as order-preserving keys.</summary>
internal static class SortedSample
{
    // Quantiles of 200,000 values are within a tenth of a bin's mass of the true ones at 256 bins.
    private const int Largest = 200_000;

    public static uint[] Of(RiskColumn column)
    {
        int n = column.Length, taken = Math.Min(n, Largest), known = 0;
        uint[] keys = new uint[taken];
        float[]? singles = column.Singles;
        for (int i = 0; i < taken; i++)
        {
            int row = (int)((long)i * n / taken);
            float value = singles is null ? SinglePrecision.RoundDown(column[row]) : singles[row];
            if (!float.IsNaN(value))
            {
                keys[known++] = SinglePrecision.ToKey(value);
            }
        }

        Array.Resize(ref keys, known);
        Sort(ref keys);
        return keys;
    }

    // Least significant digit first, 11 bits at a time: linear, and faster than comparing for the sizes met here.
    private static void Sort(ref uint[] keys)
    {
        uint[] other = new uint[keys.Length];
        int[] offsets = new int[2048];
        for (int shift = 0; shift < 32; shift += 11)
        {
            Array.Clear(offsets);
            foreach (uint key in keys)
            {
                offsets[(key >> shift) & 2047]++;
            }

            int sum = 0;
            for (int digit = 0; digit < offsets.Length; digit++)
            {
                (offsets[digit], sum) = (sum, sum + offsets[digit]);
            }

            foreach (uint key in keys)
            {
                other[offsets[(key >> shift) & 2047]++] = key;
            }

            (keys, other) = (other, keys);
        }
    }
}
