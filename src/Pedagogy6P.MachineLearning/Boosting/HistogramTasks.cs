using System.Buffers;
using Pedagogy6P.MachineLearning.Boosting.Kernels;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// Sums histograms in parts of rows, then, feature block by feature block, adds the parts, subtracts the smaller child from the parent and
/// looks for splits
/// in both children while they are in cache.
/// </summary>
internal sealed class HistogramTasks(BinnedTable table, RowBins rowBins, long[] derivatives, SplitRules rules, int[] monotone,
    HistogramPool pool,
    RowLists rows, Workers workers)
{
    // A part must be long enough to pay for its own histograms.
    private const int LeastRowsPerPart = 1 << 13;

    private readonly SplitFinder _finder = new(rules, monotone);

    public GrowingNode Root(long sum, int index)
    {
        GrowingNode root = new() { Index = index, Depth = 0, Sum = sum, Start = 0, Count = table.Rows };
        root.Slot = pool.Take();
        List<HistogramPart> parts = Parts(root);
        workers.Run(parts.Count, i => Sum(parts[i], listed: false));
        SplitCandidate[] found = new SplitCandidate[rowBins.Blocks];
        workers.Run(rowBins.Blocks, block =>
        {
            Merge(parts, root, block);
            found[block] = Search(block, BlockOf(root.Slot, block), root);
        });
        Release(parts, root);
        Decide(root, found);
        return root;
    }

    public void Children(List<(GrowingNode Left, GrowingNode Right, GrowingNode Parent)> pairs)
    {
        (GrowingNode Small, GrowingNode Large)[] ordered = new (GrowingNode, GrowingNode)[pairs.Count];
        List<HistogramPart>[] parts = new List<HistogramPart>[pairs.Count];
        for (int i = 0; i < pairs.Count; i++)
        {
            (GrowingNode left, GrowingNode right, GrowingNode parent) = pairs[i];
            ordered[i] = left.Count <= right.Count ? (left, right) : (right, left);
            ordered[i].Small.Slot = pool.Take();
            ordered[i].Large.Slot = parent.Slot;
            parts[i] = Parts(ordered[i].Small);
        }

        HistogramPart[] all = [.. parts.SelectMany(p => p).OrderByDescending(p => p.Count)];
        workers.Run(all.Length, i => Sum(all[i], listed: true));
        SplitCandidate[] small = new SplitCandidate[pairs.Count * rowBins.Blocks], large = new SplitCandidate[small.Length];
        workers.Run(small.Length, task =>
        {
            int pair = task / rowBins.Blocks, block = task % rowBins.Blocks;
            (GrowingNode smaller, GrowingNode larger) = ordered[pair];
            Merge(parts[pair], smaller, block);
            Span<long> sums = BlockOf(smaller.Slot, block), rest = BlockOf(larger.Slot, block);
            SplitKernel.Subtract(rest, sums);
            small[task] = Search(block, sums, smaller);
            large[task] = Search(block, rest, larger);
        });
        for (int i = 0; i < ordered.Length; i++)
        {
            Release(parts[i], ordered[i].Small);
            Decide(ordered[i].Small, small.AsSpan(i * rowBins.Blocks, rowBins.Blocks));
            Decide(ordered[i].Large, large.AsSpan(i * rowBins.Blocks, rowBins.Blocks));
        }
    }

    // The first part sums into the node's own slot. How many parts there are depends on the threads, what they add up to does not.
    private List<HistogramPart> Parts(GrowingNode node)
    {
        int count = workers.Threads == 1 ? 1 : Math.Clamp(node.Count / LeastRowsPerPart, 1, workers.Threads);
        List<HistogramPart> parts = [];
        for (int i = 0; i < count; i++)
        {
            int from = (int)((long)node.Count * i / count), to = (int)((i + 1L) * node.Count / count);
            parts.Add(new HistogramPart(i == 0 ? node.Slot : pool.Take(), node.Start + from, to - from));
        }

        return parts;
    }

    private void Sum(HistogramPart part, bool listed)
    {
        Span<long> sums = pool.Sums(part.Slot);
        sums.Clear();
        if (!listed)
        {
            HistogramKernel.AddRows(rowBins.Bins, rowBins.Stride, rowBins.Blocks, part.Start, part.Count, derivatives, sums);
            return;
        }

        int most = HistogramKernel.NearRows(rowBins.Stride);
        byte[] gathered = ArrayPool<byte>.Shared.Rent(most * rowBins.Stride);
        long[] values = ArrayPool<long>.Shared.Rent(most);
        HistogramKernel.AddListed(rowBins.Bins, rowBins.Stride, rowBins.Blocks, rows.List.AsSpan(part.Start, part.Count), derivatives, sums,
            gathered.AsSpan(0, most * rowBins.Stride), values.AsSpan(0, most));
        ArrayPool<byte>.Shared.Return(gathered);
        ArrayPool<long>.Shared.Return(values);
    }

    private void Merge(List<HistogramPart> parts, GrowingNode node, int block)
    {
        for (int i = 1; i < parts.Count; i++)
        {
            SplitKernel.Add(BlockOf(node.Slot, block), BlockOf(parts[i].Slot, block));
        }
    }

    private void Release(List<HistogramPart> parts, GrowingNode node)
    {
        foreach (HistogramPart part in parts.Where(p => p.Slot != node.Slot))
        {
            pool.Release(part.Slot);
        }
    }

    private Span<long> BlockOf(int slot, int block) =>
        pool.Sums(slot).AsSpan(block * RowBins.Block * HistogramKernel.Stride, rowBins.WidthOf(block) * HistogramKernel.Stride);

    private SplitCandidate Search(int block, ReadOnlySpan<long> sums, GrowingNode node)
    {
        SplitCandidate best = SplitCandidate.None;

        // A node that cannot give both children their minimum has no split.
        if (rules.Scale.Hessian(node.Sum) < 2 * rules.MinimumHessian)
        {
            return best;
        }

        for (int position = 0; position < rowBins.WidthOf(block); position++)
        {
            int feature = rowBins.Features[(block * RowBins.Block) + position];
            ReadOnlySpan<long> histogram = sums.Slice(position * HistogramKernel.Stride, HistogramKernel.Stride);
            best = _finder.Improve(best, feature, table.Features[feature], histogram, node);
        }

        return best;
    }

    // Blocks are in feature order: of equal scores the lowest feature wins, whoever finished first.
    private void Decide(GrowingNode node, ReadOnlySpan<SplitCandidate> found)
    {
        foreach (SplitCandidate candidate in found)
        {
            if (candidate.Score > node.Best.Score)
            {
                node.Best = candidate;
            }
        }

        node.Gain = node.Best.Score - rules.ScoreOf(node.Sum, rules.Value(node.Sum, node.Lower, node.Upper));
    }
}
