namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>Collects the nodes of a tree while it grows.</summary>
internal sealed class TreeBuilder(FeatureBins[] bins)
{
    private readonly List<int> _feature = [];
    private readonly List<float> _threshold = [];
    private readonly List<int> _left = [];
    private readonly List<int> _right = [];
    private readonly List<bool> _missingLeft = [];
    private readonly List<bool[]?> _categories = [];
    private readonly List<float> _value = [];
    private readonly List<double> _cover = [];
    private readonly List<double> _gain = [];

    public int Add(double cover)
    {
        _feature.Add(-1);
        _threshold.Add(0);
        _left.Add(-1);
        _right.Add(-1);
        _missingLeft.Add(false);
        _categories.Add(null);
        _value.Add(0);
        _cover.Add(cover);
        _gain.Add(0);
        return _feature.Count - 1;
    }

    public void SetLeaf(int node, float value) => _value[node] = value;

    public void SetSplit(int node, SplitCandidate split, double gain, int left, int right)
    {
        FeatureBins feature = bins[split.Feature];
        _feature[node] = split.Feature;

        // A cut after the last bin separates known from missing values: everything is below +∞.
        _threshold[node] = split.Bin < 0 ? 0 : split.Bin >= feature.Count - 1 ? float.PositiveInfinity : feature.Edges[split.Bin];
        _left[node] = left;
        _right[node] = right;
        _missingLeft[node] = split.MissingLeft;
        _categories[node] = split.Categories is { } goesLeft ? [.. feature.CategoryBins!.Select(bin => goesLeft[bin])] : null;
        _gain[node] = gain;
    }

    public RegressionTree Build() => new()
    {
        Feature = [.. _feature],
        Threshold = [.. _threshold],
        Left = [.. _left],
        Right = [.. _right],
        MissingLeft = [.. _missingLeft],
        Categories = [.. _categories],
        Value = [.. _value],
        Cover = [.. _cover],
        Gain = [.. _gain],
    };
}
