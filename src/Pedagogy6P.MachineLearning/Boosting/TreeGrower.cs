using Pedagogy6P.MachineLearning.Boosting.Kernels;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// Grows one tree: level by level, or best split first when leaves are limited. Only the smaller child's histogram is summed; the larger
/// one is the parent's
/// minus it, in the parent's place. Every task writes its own memory and sums are integers, so threads cannot change the result.
/// </summary>
internal sealed class TreeGrower(BinnedTable table, BoostingOptions options, int[] monotone, Workers workers)
{
    private readonly RowLists _rows = new(table.Rows);
    private readonly HistogramPool _histograms = new();

    /// <summary>Grows a tree and adds its shrunken leaf values to the margins.</summary>
    public RegressionTree Grow(RowBins rowBins, BoostingState state, QuantizationScale scale)
    {
        SplitRules rules = SplitRules.For(scale, options.L2, options.MinimumChildWeight, options.MinimumGain);
        HistogramTasks tasks = new(table, rowBins, state.Derivatives, rules, monotone, _histograms, _rows, workers);
        TreeBuilder tree = new(table.Features);
        _histograms.Reset(rowBins.Blocks);
        _rows.Reset();

        GrowingNode root = tasks.Root(state.Sum, tree.Add(scale.Hessian(state.Sum) * scale.HessianUnit));
        List<GrowingNode> open = [root];
        List<LeafUpdate> updates = [];
        int leaves = 1;
        while (open.Count > 0)
        {
            List<GrowingNode> batch = NextBatch(open, rules, leaves, tree, updates);
            leaves += batch.Count;
            List<(GrowingNode Left, GrowingNode Right, GrowingNode Parent)> pairs = [];
            List<GrowingNode> parents = [];
            foreach (GrowingNode node in batch)
            {
                (GrowingNode left, GrowingNode right) = Children(node, rules, tree);
                bool leavesOnly = left.Depth == options.MaximumDepth || (options.MaximumLeaves > 0 && leaves >= options.MaximumLeaves);
                if (leavesOnly)
                {
                    updates.Add(new LeafUpdate(node, SetLeaf(tree, left, rules), SetLeaf(tree, right, rules)));
                    _histograms.Release(node.Slot);
                }
                else
                {
                    parents.Add(node);
                    pairs.Add((left, right, node));
                }
            }

            _rows.Split(parents, table, [.. pairs.Select(p => (p.Left, p.Right))], workers);
            tasks.Children(pairs);
            foreach ((GrowingNode left, GrowingNode right, _) in pairs)
            {
                open.Add(left);
                open.Add(right);
            }
        }

        _rows.Apply(updates, table, state.Margins, workers);
        return tree.Build();
    }

    // Nodes without a worthwhile split become leaves; the rest, or only the best of them, is split now.
    private List<GrowingNode> NextBatch(List<GrowingNode> open, SplitRules rules, int leaves, TreeBuilder tree, List<LeafUpdate> updates)
    {
        List<GrowingNode> worthwhile = [];
        bool full = options.MaximumLeaves > 0 && leaves >= options.MaximumLeaves;
        foreach (GrowingNode node in open)
        {
            if (!full && node.Gain > Math.Max(rules.MinimumGain, 1e-9 * Math.Abs(node.Best.Score)))
            {
                worthwhile.Add(node);
            }
            else
            {
                updates.Add(new LeafUpdate(node, SetLeaf(tree, node, rules), null));
                _histograms.Release(node.Slot);
            }
        }

        open.Clear();
        if (options.MaximumLeaves == 0 || worthwhile.Count <= 1)
        {
            return worthwhile;
        }

        GrowingNode best = worthwhile.MaxBy(node => (node.Gain, -node.Index))!;
        open.AddRange(worthwhile.Where(node => node != best));
        return [best];
    }

    private (GrowingNode Left, GrowingNode Right) Children(GrowingNode node, SplitRules rules, TreeBuilder tree)
    {
        long leftSum = node.Best.Left, rightSum = node.Sum - leftSum;
        int left = tree.Add(rules.Scale.Hessian(leftSum) * rules.Scale.HessianUnit),
            right = tree.Add(rules.Scale.Hessian(rightSum) * rules.Scale.HessianUnit);
        QuantizationScale scale = rules.Scale;
        tree.SetSplit(node.Index, node.Best, node.Gain / 2 * scale.GradientUnit * scale.GradientUnit / scale.HessianUnit, left, right);
        double middle = (rules.Value(leftSum, node.Lower, node.Upper) + rules.Value(rightSum, node.Lower, node.Upper)) / 2;
        int direction = monotone.Length > 0 ? monotone[node.Best.Feature] : 0;
        return (
            new GrowingNode
            {
                Index = left, Depth = node.Depth + 1, Sum = leftSum,
                Lower = direction < 0 ? middle : node.Lower, Upper = direction > 0 ? middle : node.Upper,
            },
            new GrowingNode
            {
                Index = right, Depth = node.Depth + 1, Sum = rightSum,
                Lower = direction > 0 ? middle : node.Lower, Upper = direction < 0 ? middle : node.Upper,
            });
    }

    private float SetLeaf(TreeBuilder tree, GrowingNode node, SplitRules rules)
    {
        float value = (float)(options.LearningRate * rules.Value(node.Sum, node.Lower, node.Upper));
        tree.SetLeaf(node.Index, value);
        return value;
    }
}
