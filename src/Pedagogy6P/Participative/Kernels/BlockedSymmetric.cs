using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pedagogy6P.Participative.Kernels;

/// <summary>
/// A symmetric matrix of binary32 numbers as the blocks of 8 × 8 on and below its diagonal, row after row of blocks; blocks on the diagonal
/// are whole. Its operations take the same sums in the same order whatever the registers are, so their results are the same bits.
/// </summary>
internal static class BlockedSymmetric
{
    /// <summary>Rows and columns of a block.</summary>
    public const int Side = 8;

    /// <summary>Numbers that a matrix of so many blocks a side takes.</summary>
    public static int Length(int blocks) => blocks * (blocks + 1) / 2 * Side * Side;

    /// <summary>Where an element stands.</summary>
    public static int At(int row, int column)
    {
        (int larger, int smaller) = row / Side >= column / Side ? (row, column) : (column, row);
        int block = (larger / Side * ((larger / Side) + 1) / 2) + (smaller / Side);
        return (block * Side * Side) + (larger % Side * Side) + (smaller % Side);
    }

    /// <summary>The matrix times a vector; both vectors are as long as a side and do not overlap.</summary>
    // Each block is read once: its rows times the vector are the product's part across, their sums the part down.
    public static void Multiply(ReadOnlySpan<float> matrix, ReadOnlySpan<float> vector, Span<float> product)
    {
        ReadOnlySpan<Vector256<float>> rows = MemoryMarshal.Cast<float, Vector256<float>>(matrix);
        ReadOnlySpan<Vector256<float>> values = MemoryMarshal.Cast<float, Vector256<float>>(vector);
        Span<Vector256<float>> sums = MemoryMarshal.Cast<float, Vector256<float>>(product);
        sums.Clear();
        for (int down = 0, block = 0; down < sums.Length; down++)
        {
            ReadOnlySpan<float> factors = vector.Slice(down * Side, Side);
            Vector256<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
            for (int across = 0; across < down; across++, block++)
            {
                ReadOnlySpan<Vector256<float>> own = rows.Slice(block * Side, Side);
                Vector256<float> value = values[across];
                sums[across] += Across(own, factors);
                a += own[0] * value;
                b += own[1] * value;
                c += own[2] * value;
                d += own[3] * value;
                e += own[4] * value;
                f += own[5] * value;
                g += own[6] * value;
                h += own[7] * value;
            }

            sums[down] += Across(rows.Slice(block++ * Side, Side), factors)
                + Vector256.Create(Sum(a), Sum(b), Sum(c), Sum(d), Sum(e), Sum(f), Sum(g), Sum(h));
        }
    }

    /// <summary>The sum of the absolute values of each row.</summary>
    public static void AbsoluteSums(ReadOnlySpan<float> matrix, Span<float> sums)
    {
        ReadOnlySpan<Vector256<float>> rows = MemoryMarshal.Cast<float, Vector256<float>>(matrix);
        Span<Vector256<float>> across = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        sums.Clear();
        for (int down = 0, at = 0; down < across.Length; down++)
        {
            for (int block = 0; block <= down; block++)
            {
                for (int row = 0; row < Side; row++)
                {
                    Vector256<float> values = Vector256.Abs(rows[at++]);
                    across[block] += values;
                    sums[(down * Side) + row] += block < down ? Sum(values) : 0;
                }
            }
        }
    }

    /// <summary>Subtracts a vector's product with itself, times a factor, from the matrix.</summary>
    public static void Subtract(Span<float> matrix, ReadOnlySpan<float> vector, float factor)
    {
        Span<Vector256<float>> rows = MemoryMarshal.Cast<float, Vector256<float>>(matrix);
        ReadOnlySpan<Vector256<float>> values = MemoryMarshal.Cast<float, Vector256<float>>(vector);
        int at = 0;
        for (int down = 0; down < values.Length; down++)
        {
            for (int across = 0; across <= down; across++)
            {
                for (int row = 0; row < Side; row++)
                {
                    rows[at++] -= values[across] * (factor * vector[(down * Side) + row]);
                }
            }
        }
    }

    /// <summary>Adds a vector times a factor to another.</summary>
    public static void Add(Span<float> vector, ReadOnlySpan<float> other, float factor)
    {
        Span<Vector256<float>> values = MemoryMarshal.Cast<float, Vector256<float>>(vector);
        ReadOnlySpan<Vector256<float>> others = MemoryMarshal.Cast<float, Vector256<float>>(other);
        for (int at = 0; at < values.Length; at++)
        {
            values[at] += others[at] * factor;
        }
    }

    /// <summary>Moves numbers towards others: each becomes keep · own + (1 − keep) · other.</summary>
    public static void Approach(Span<float> own, ReadOnlySpan<float> others, float keep)
    {
        Span<Vector256<float>> mine = MemoryMarshal.Cast<float, Vector256<float>>(own);
        ReadOnlySpan<Vector256<float>> theirs = MemoryMarshal.Cast<float, Vector256<float>>(others);
        for (int at = 0; at < mine.Length; at++)
        {
            mine[at] = (mine[at] * keep) + (theirs[at] * (1 - keep));
        }
    }

    // Two sums side by side: neither waits for the other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Across(ReadOnlySpan<Vector256<float>> rows, ReadOnlySpan<float> factors)
    {
        Vector256<float> even = (rows[0] * factors[0]) + (rows[2] * factors[2]) + (rows[4] * factors[4]) + (rows[6] * factors[6]);
        Vector256<float> odd = (rows[1] * factors[1]) + (rows[3] * factors[3]) + (rows[5] * factors[5]) + (rows[7] * factors[7]);
        return even + odd;
    }

    private static float Sum(Vector256<float> eight)
    {
        Vector128<float> four = eight.GetLower() + eight.GetUpper();
        Vector128<float> two = four + Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1));
        return two[0] + two[1];
    }
}
