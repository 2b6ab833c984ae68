using System.Runtime.CompilerServices;

namespace Pedagogy6P.MachineLearning.Boosting.Kernels;

/// <summary>Splits lists of rows by a table that says for every bin whether it goes left, without branches and keeping the order.</summary>
internal static unsafe class PartitionKernel
{
    /// <summary>
    /// Compacts the rows that go left in place, writes the others to <paramref name="right"/>, and returns the number of the former.
    /// </summary>
    public static int Split(Span<int> rows, ReadOnlySpan<byte> bins, ReadOnlySpan<byte> goesLeft, Span<int> right)
    {
        fixed (int* list = rows, others = right[..rows.Length])
        fixed (byte* binOf = bins, table = goesLeft)
        {
            return Split(list, rows.Length, binOf, table, others);
        }
    }

    /// <summary>
    /// As <see cref="Split(Span{int}, ReadOnlySpan{byte}, ReadOnlySpan{byte}, Span{int})"/> for the rows from first on, not listed yet.
    /// </summary>
    public static int SplitRange(int first, Span<int> rows, ReadOnlySpan<byte> bins, ReadOnlySpan<byte> goesLeft, Span<int> right)
    {
        fixed (int* list = rows, others = right[..rows.Length])
        fixed (byte* binOf = bins, table = goesLeft)
        {
            return SplitRange(first, list, rows.Length, binOf, table, others);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Split(int* rows, int count, byte* bins, byte* goesLeft, int* right)
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int SplitRange(int first, int* rows, int count, byte* bins, byte* goesLeft, int* right)
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
