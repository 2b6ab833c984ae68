using Pedagogy6P.MachineLearning.Boosting.Kernels;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// Best division of categories in two: sorted by gradient over Hessian, the best cut of the sorted list is the best division (Fisher 1958);
/// categories that
/// are absent in the node follow missing values.
/// </summary>
internal static class CategoricalSplitFinder
{
    public static SplitCandidate Improve(SplitCandidate best, int feature, FeatureBins bins, ReadOnlySpan<long> sums, GrowingNode node,
        in SplitRules rules)
    {
        SplitRules r = rules;
        List<(double Ratio, int Bin, long Sum)> present = [];
        for (int bin = 0; bin <= bins.Count; bin++)
        {
            // The bin of missing values takes part like a category.
            if (bin < 256 && sums[bin] != 0)
            {
                present.Add((r.Scale.Gradient(sums[bin]) / (r.Scale.Hessian(sums[bin]) + r.Lambda + 1), bin, sums[bin]));
            }
        }

        present.Sort((a, b) => a.Ratio != b.Ratio ? a.Ratio.CompareTo(b.Ratio) : a.Bin.CompareTo(b.Bin));
        long left = 0;
        int cut = -1;
        long leftAtCut = 0;
        double score = best.Score;
        for (int i = 0; i + 1 < present.Count; i++)
        {
            left += present[i].Sum;
            long right = node.Sum - left;
            if (r.Scale.Hessian(left) < r.MinimumHessian || r.Scale.Hessian(right) < r.MinimumHessian)
            {
                continue;
            }

            double leftValue = r.Value(left, node.Lower, node.Upper), rightValue = r.Value(right, node.Lower, node.Upper);
            double candidate = r.ScoreOf(left, leftValue) + r.ScoreOf(right, rightValue);
            if (candidate > score)
            {
                (score, cut, leftAtCut) = (candidate, i, left);
            }
        }

        if (cut < 0)
        {
            return best;
        }

        bool[] goesLeft = new bool[bins.Count];
        bool missingLeft = r.Scale.Hessian(leftAtCut) >= r.Scale.Hessian(node.Sum - leftAtCut);
        for (int i = 0; i < present.Count; i++)
        {
            if (present[i].Bin == bins.Count)
            {
                missingLeft = i <= cut;
            }
        }

        bool[] seen = new bool[bins.Count];
        for (int i = 0; i < present.Count; i++)
        {
            if (present[i].Bin < bins.Count)
            {
                seen[present[i].Bin] = true;
                goesLeft[present[i].Bin] = i <= cut;
            }
        }

        for (int bin = 0; bin < bins.Count; bin++)
        {
            goesLeft[bin] = seen[bin] ? goesLeft[bin] : missingLeft;
        }

        return new SplitCandidate(score, feature, -1, missingLeft, leftAtCut, goesLeft);
    }
}
