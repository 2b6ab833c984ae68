using Pedagogy6P.Preventive.Boosting.Kernels;

namespace Pedagogy6P.Preventive.Boosting;

/// <summary>One task per pair of siblings and block of features: sum the smaller child, subtract it from the parent, look for splits in both while they are in cache.</summary>
internal sealed unsafe class HistogramTasks(BinnedTable table, FeatureBlocks blocks, long[] derivatives, SplitRules rules, int[] monotone, HistogramPool pool,
    RowLists rows, Workers workers)
{
    private readonly SplitFinder _finder = new(rules, monotone);

    public GrowingNode Root(bool search, Func<long, int> add)
    {
        long sum = 0;
        foreach (long derivative in derivatives.AsSpan(0, table.Rows))
        {
            sum += derivative;
        }

        GrowingNode root = new() { Index = add(sum), Depth = 0, Sum = sum, Start = 0, Count = table.Rows };
        if (search)
        {
            root.Slot = pool.Take();
            SplitCandidate[] found = new SplitCandidate[blocks.Count];
            workers.Run(blocks.Count, block =>
            {
                fixed (long* sums = BlockOf(root.Slot, block), packed = derivatives)
                fixed (byte* bins = blocks.Bins(block))
                {
                    new Span<long>(sums, FeatureBlocks.Width * HistogramKernel.Stride).Clear();
                    HistogramKernel.AddAll(bins, table.Rows, packed, sums);
                    found[block] = Search(block, sums, root);
                }
            });
            Decide(root, found);
        }

        return root;
    }

    public void Children(List<(GrowingNode Left, GrowingNode Right, GrowingNode Parent)> pairs)
    {
        (GrowingNode Small, GrowingNode Large)[] ordered = new (GrowingNode, GrowingNode)[pairs.Count];
        for (int i = 0; i < pairs.Count; i++)
        {
            (GrowingNode left, GrowingNode right, GrowingNode parent) = pairs[i];
            ordered[i] = left.Count <= right.Count ? (left, right) : (right, left);
            ordered[i].Small.Slot = pool.Take();
            ordered[i].Large.Slot = parent.Slot;
        }

        SplitCandidate[] small = new SplitCandidate[pairs.Count * blocks.Count], large = new SplitCandidate[small.Length];
        workers.Run(small.Length, task =>
        {
            (GrowingNode smaller, GrowingNode larger) = ordered[task / blocks.Count];
            int block = task % blocks.Count, length = blocks.WidthOf(block) * HistogramKernel.Stride;
            fixed (long* sums = BlockOf(smaller.Slot, block), rest = BlockOf(larger.Slot, block), packed = derivatives)
            fixed (byte* bins = blocks.Bins(block))
            fixed (int* listed = rows.Of(smaller))
            {
                new Span<long>(sums, FeatureBlocks.Width * HistogramKernel.Stride).Clear();
                HistogramKernel.AddListed(bins, listed, smaller.Count, packed, sums);
                SplitKernel.Subtract(rest, sums, length);
                small[task] = Search(block, sums, smaller);
                large[task] = Search(block, rest, larger);
            }
        });
        for (int i = 0; i < ordered.Length; i++)
        {
            Decide(ordered[i].Small, small.AsSpan(i * blocks.Count, blocks.Count));
            Decide(ordered[i].Large, large.AsSpan(i * blocks.Count, blocks.Count));
        }
    }

    private Span<long> BlockOf(int slot, int block) =>
        pool.Sums(slot).AsSpan(block * FeatureBlocks.Width * HistogramKernel.Stride, FeatureBlocks.Width * HistogramKernel.Stride);

    private SplitCandidate Search(int block, long* sums, GrowingNode node)
    {
        SplitCandidate best = SplitCandidate.None;

        // A node that cannot give both children their minimum has no split.
        if (rules.Scale.Hessian(node.Sum) < 2 * rules.MinimumHessian)
        {
            return best;
        }

        for (int position = 0; position < blocks.WidthOf(block); position++)
        {
            int feature = blocks.Features[(block * FeatureBlocks.Width) + position];
            best = _finder.Improve(best, feature, table.Features[feature], sums + (position * HistogramKernel.Stride), node);
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
