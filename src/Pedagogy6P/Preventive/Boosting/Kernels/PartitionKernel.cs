using System.Runtime.CompilerServices;

namespace Pedagogy6P.Preventive.Boosting.Kernels;

/// <summary>Splits lists of rows by a table that says for every bin whether it goes left, without branches and keeping the order.</summary>
internal static unsafe class PartitionKernel
{
    /// <summary>Compacts the rows that go left in place, writes the others to <paramref name="right"/>, and returns the number of the former.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Split(int* rows, int count, byte* bins, byte* goesLeft, int* right)
    {
        int* left = rows;
        for (int i = 0; i < count; i++)
        {
            int row = rows[i];
            nint goes = goesLeft[bins[row]];
            *left = row;
            *right = row;
            left += goes;
            right += 1 - goes;
        }

        return (int)(left - rows);
    }

    /// <summary>As <see cref="Split"/> for the rows first..first + count − 1, not listed yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int SplitRange(int first, int* rows, int count, byte* bins, byte* goesLeft, int* right)
    {
        int* left = rows;
        for (int row = first; row < first + count; row++)
        {
            nint goes = goesLeft[bins[row]];
            *left = row;
            *right = row;
            left += goes;
            right += 1 - goes;
        }

        return (int)(left - rows);
    }
}
