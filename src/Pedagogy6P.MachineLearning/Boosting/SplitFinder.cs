using Pedagogy6P.MachineLearning.Boosting.Kernels;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>Finds the best split of a node on one feature from its histogram.</summary>
internal sealed class SplitFinder(SplitRules rules, int[] monotone)
{
    /// <summary>The better of <paramref name="best"/> and the best split on the feature; an equal one does not replace it.</summary>
    public SplitCandidate Improve(SplitCandidate best, int feature, FeatureBins bins, ReadOnlySpan<long> sums, GrowingNode node)
    {
        if (bins.IsCategorical)
        {
            return CategoricalSplitFinder.Improve(best, feature, bins, sums, node, rules);
        }

        Span<long> prefix = stackalloc long[SplitKernel.ScratchLength];
        SplitKernel.RunningSums(sums[..bins.Count], prefix);
        long missing = node.Sum - prefix[bins.Count - 1];
        bool constrained = monotone.Length > 0;
        if (missing == 0)
        {
            return Consider(best, feature, prefix, bins.Count - 1, 0, heavierMissing: true, node, constrained);
        }

        // One more cut when something is missing: all known values against the missing ones.
        best = Consider(best, feature, prefix, bins.Count, 0, heavierMissing: false, node, constrained);
        return Consider(best, feature, prefix, bins.Count - 1, missing, heavierMissing: false, node, constrained);
    }

    private SplitCandidate Consider(SplitCandidate best, int feature, ReadOnlySpan<long> prefix, int cuts, long offset, bool heavierMissing,
        GrowingNode node,
        bool constrained)
    {
        (double score, int bin) = constrained ? ConstrainedBest(prefix, cuts, offset, node, monotone[feature])
            : SplitKernel.Best(prefix, cuts, offset, node.Sum, rules);
        if (!(score > best.Score))
        {
            return best;
        }

        long left = prefix[bin] + offset;

        // Never missing in this node: the direction of the heavier child, should a missing value come later.
        bool missingLeft = heavierMissing ? rules.Scale.Hessian(left) >= rules.Scale.Hessian(node.Sum - left) : offset != 0;
        return new SplitCandidate(score, feature, bin, missingLeft, left, null);
    }

    // Children's values are clamped to the node's bounds, and a cut whose values run against the constraint is left out.
    private (double Score, int Bin) ConstrainedBest(ReadOnlySpan<long> prefix, int cuts, long offset, GrowingNode node, int direction)
    {
        double best = double.NegativeInfinity;
        int at = -1;
        for (int bin = 0; bin < cuts; bin++)
        {
            long left = prefix[bin] + offset, right = node.Sum - left;
            if (rules.Scale.Hessian(left) < rules.MinimumHessian || rules.Scale.Hessian(right) < rules.MinimumHessian)
            {
                continue;
            }

            double leftValue = rules.Value(left, node.Lower, node.Upper), rightValue = rules.Value(right, node.Lower, node.Upper);
            double score = rules.ScoreOf(left, leftValue) + rules.ScoreOf(right, rightValue);
            if (score > best && direction * (rightValue - leftValue) >= 0)
            {
                best = score;
                at = bin;
            }
        }

        return (best, at);
    }
}
