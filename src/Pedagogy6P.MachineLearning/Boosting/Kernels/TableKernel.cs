using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Pedagogy6P.MachineLearning.Boosting.Kernels;

/// <summary>
/// Scores rows of bins with decision tables. With byte permutes (AVX-512 VBMI) all decisions of a tree for a row take a lookup and a
/// comparison; sixteen rows
/// descend a tree together, or a single row eight trees. Elsewhere rows descend one comparison at a time. Leaf values are added in tree
/// order either way, so the sums agree bit for bit.
/// </summary>
internal sealed class TableKernel(int trees, int stride)
{
    /// <summary>Nodes of a full tree of six levels, root at 1.</summary>
    public const int Nodes = 64;

    // Trees of a single row decided before the first of them is descended.
    private const int TreesAtATime = 64;
    private const int TreesTogether = 8;

    private const int Levels = 6;
    private const int Together = 16;

    private readonly byte[] _columns = new byte[Padded(trees) * Nodes];
    private readonly byte[] _bins = new byte[Padded(trees) * Nodes];
    private readonly float[] _leaves = new float[trees * Nodes];

    /// <summary>Bytes per row of bins: 64, 128 or 256.</summary>
    public int Stride => stride;

    public void SetNode(int tree, int place, byte column, byte lastLeftBin)
    {
        _columns[(tree * Nodes) + place] = column;
        _bins[(tree * Nodes) + place] = lastLeftBin;
    }

    public void SetLeaf(int tree, int leaf, float value) => _leaves[(tree * Nodes) + leaf] = value;

    public double Sum(ReadOnlySpan<byte> row) => Avx512Vbmi.IsSupported ? PermutedSum(row) : ScalarSum(row);

    public void Sums(ReadOnlySpan<byte> rows, Span<double> sums)
    {
        int done = 0;
        if (Avx512Vbmi.IsSupported)
        {
            for (; done + Together <= sums.Length; done += Together)
            {
                PermutedSums(rows[(done * stride)..], sums.Slice(done, Together));
            }
        }

        for (; done < sums.Length; done++)
        {
            sums[done] = Sum(rows.Slice(done * stride, stride));
        }
    }

    internal double ScalarSum(ReadOnlySpan<byte> row)
    {
        double sum = 0;
        for (int tree = 0; tree < trees; tree++)
        {
            ReadOnlySpan<byte> columns = _columns.AsSpan(tree * Nodes, Nodes), bins = _bins.AsSpan(tree * Nodes, Nodes);
            int place = 1;
            for (int level = 0; level < Levels; level++)
            {
                place = (2 * place) + (row[columns[place]] > bins[place] ? 1 : 0);
            }

            sum += _leaves[(tree * Nodes) + place - Nodes];
        }

        return sum;
    }

    private static int Padded(int trees) => (trees + TreesTogether - 1) / TreesTogether * TreesTogether;

    // First the decisions of many trees, then eight trees descend together, then the leaves are added in tree order: no step waits for the
    // one before.
    [SkipLocalsInit]
    private double PermutedSum(ReadOnlySpan<byte> row)
    {
        Span<ulong> places = stackalloc ulong[TreesAtATime];
        ref ulong place = ref MemoryMarshal.GetReference(places);
        ref byte first = ref MemoryMarshal.GetReference(row);
        ref byte columns = ref MemoryMarshal.GetArrayDataReference(_columns), bins = ref MemoryMarshal.GetArrayDataReference(_bins);
        double sum = 0;
        for (int done = 0; done < trees; done += TreesAtATime)
        {
            int count = Math.Min(TreesAtATime, trees - done), padded = Padded(count);
            nuint at = (nuint)(done * Nodes);
            for (int i = 0; i < padded; i++, at += Nodes)
            {
                Unsafe.Add(ref place, i) = Decisions(ref first, Vector512.LoadUnsafe(ref columns, at), Vector512.LoadUnsafe(ref bins, at));
            }

            for (nuint i = 0; i < (nuint)padded; i += TreesTogether)
            {
                Descend(Vector512.LoadUnsafe(ref place, i)).StoreUnsafe(ref place, i);
            }

            ref float leaf = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_leaves), done * Nodes);
            for (int i = 0; i < count; i++)
            {
                sum += Unsafe.Add(ref leaf, (nint)((uint)(i * Nodes) + Unsafe.Add(ref place, i)));
            }
        }

        return sum;
    }

    private void PermutedSums(ReadOnlySpan<byte> rows, Span<double> sums)
    {
        // Decisions of one tree are stored while the rows descend the tree before it: reading them back at once would wait for the stores.
        Span<ulong> decisions = stackalloc ulong[2 * Together];
        ref ulong decided = ref MemoryMarshal.GetReference(decisions);
        ref byte row = ref MemoryMarshal.GetReference(rows);
        Vector512<double> low = Vector512<double>.Zero, high = Vector512<double>.Zero;
        for (int tree = 0; tree <= trees; tree++)
        {
            if (tree < trees)
            {
                Decide(tree, ref row, ref Unsafe.Add(ref decided, (tree & 1) * Together));
            }

            if (tree > 0)
            {
                Vector512<float> value = Leaves(tree - 1, ref Unsafe.Add(ref decided, ((tree - 1) & 1) * Together));
                low += Avx512F.ConvertToVector512Double(value.GetLower());
                high += Avx512F.ConvertToVector512Double(value.GetUpper());
            }
        }

        low.CopyTo(sums);
        high.CopyTo(sums[8..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Decide(int tree, ref byte row, ref ulong decided)
    {
        nuint at = (nuint)(tree * Nodes);
        Vector512<byte> column = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_columns), at);
        Vector512<byte> bin = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_bins), at);
        if (stride == 64)
        {
            // The common case, unrolled: up to 64 columns, one register per row.
            for (int i = 0; i < Together; i += 4)
            {
                ref byte four = ref Unsafe.Add(ref row, i * 64);
                Unsafe.Add(ref decided, i) = Compare(Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref four), column), bin);
                Unsafe.Add(ref decided, i + 1) = Compare(Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref four, 64), column), bin);
                Unsafe.Add(ref decided, i + 2) = Compare(Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref four, 128), column), bin);
                Unsafe.Add(ref decided, i + 3) = Compare(Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref four, 192), column), bin);
            }

            return;
        }

        for (int i = 0; i < Together; i++)
        {
            Unsafe.Add(ref decided, i) = Decisions(ref Unsafe.Add(ref row, i * stride), column, bin);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Compare(Vector512<byte> values, Vector512<byte> bin) =>
        Vector512.GreaterThan(values, bin).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Leaves(int tree, ref ulong decided)
    {
        ref float leaves = ref MemoryMarshal.GetArrayDataReference(_leaves);
        nuint at = (nuint)(tree * Nodes);
        Vector512<int> leaf = Vector512.Narrow(Descend(Vector512.LoadUnsafe(ref decided)), Descend(Vector512.LoadUnsafe(ref decided, 8)))
            .AsInt32();
        Vector512<float> first =
            Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref leaves, at), leaf, Vector512.LoadUnsafe(ref leaves, at + 16));
        Vector512<float> second =
            Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref leaves, at + 32), leaf, Vector512.LoadUnsafe(ref leaves, at + 48));

        // The permutes look at five bits of the leaf; the sixth says which of them is meant.
        return Vector512.ConditionalSelect(Vector512.Equals(leaf & Vector512.Create(32), Vector512<int>.Zero).AsSingle(), first, second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Descend(Vector512<ulong> decisions)
    {
        Vector512<ulong> one = Vector512<ulong>.One;
        Vector512<ulong> place = Vector512.Create(2UL) + ((decisions >> 1) & one);
        for (int level = 1; level < Levels; level++)
        {
            place = place + place + (Avx512F.ShiftRightLogicalVariable(decisions, place) & one);
        }

        return place - Vector512.Create((ulong)Nodes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Decisions(ref byte row, Vector512<byte> column, Vector512<byte> bin)
    {
        Vector512<byte> values;
        if (stride == 64)
        {
            values = Avx512Vbmi.PermuteVar64x8(Vector512.LoadUnsafe(ref row), column);
        }
        else
        {
            values = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref row), column, Vector512.LoadUnsafe(ref row, 64));
            if (stride > 128)
            {
                Vector512<byte> upper =
                    Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref row, 128), column, Vector512.LoadUnsafe(ref row, 192));
                values = Vector512.ConditionalSelect(Vector512.LessThan(column, Vector512.Create((byte)128)), values, upper);
            }
        }

        return Compare(values, bin);
    }
}
