namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// One tree as parallel arrays, root first, children after their parent. A node is a leaf when its feature is −1. Values &lt; threshold go
/// left; categories in the
/// node's set go left; missing values follow the default direction.
/// </summary>
internal sealed class RegressionTree
{
    public required int[] Feature { get; init; }

    public required float[] Threshold { get; init; }

    public required int[] Left { get; init; }

    public required int[] Right { get; init; }

    public required bool[] MissingLeft { get; init; }

    /// <summary>Per node the category codes that go left; null for numeric splits and leaves.</summary>
    public required bool[]?[] Categories { get; init; }

    /// <summary>Leaf values in log-odds; 0 at splits.</summary>
    public required float[] Value { get; init; }

    /// <summary>Sum of second derivatives of the training rows that reached the node.</summary>
    public required double[] Cover { get; init; }

    /// <summary>Fall of the penalised loss by the split; 0 at leaves.</summary>
    public required double[] Gain { get; init; }

    public static RegressionTree WithNodes(int count) => new()
    {
        Feature = new int[count],
        Threshold = new float[count],
        Left = new int[count],
        Right = new int[count],
        MissingLeft = new bool[count],
        Categories = new bool[]?[count],
        Value = new float[count],
        Cover = new double[count],
        Gain = new double[count],
    };

    public int NodeCount => Feature.Length;

    public bool IsLeaf(int node) => Feature[node] < 0;

    /// <summary>
    /// Where a value goes that <see cref="TreeInputs"/> has made ready: left below the threshold, and everything known below +∞, +∞ itself
    /// too.
    /// </summary>
    public bool GoesLeft(int node, float value)
    {
        if (Categories[node] is { } categories)
        {
            return value >= 0 && value < categories.Length ? categories[(int)value] : MissingLeft[node];
        }

        float threshold = Threshold[node];
        return float.IsNaN(value) ? MissingLeft[node] : value < threshold || float.IsPositiveInfinity(threshold);
    }

    /// <summary>The leaf a row ends in.</summary>
    public int LeafOf(ReadOnlySpan<double> row, TreeInputs inputs)
    {
        int node = 0;
        while (Feature[node] >= 0)
        {
            node = GoesLeft(node, inputs.Of(row[Feature[node]])) ? Left[node] : Right[node];
        }

        return node;
    }

    /// <summary>Adds a weight to all nodes that a row passes.</summary>
    public void AddCover(ReadOnlySpan<double> row, TreeInputs inputs, double weight, Span<double> cover)
    {
        int node = 0;
        cover[node] += weight;
        while (Feature[node] >= 0)
        {
            node = GoesLeft(node, inputs.Of(row[Feature[node]])) ? Left[node] : Right[node];
            cover[node] += weight;
        }
    }

    /// <summary>The same tree with other covers.</summary>
    public RegressionTree WithCover(double[] cover) => new()
    {
        Feature = Feature,
        Threshold = Threshold,
        Left = Left,
        Right = Right,
        MissingLeft = MissingLeft,
        Categories = Categories,
        Value = Value,
        Cover = cover,
        Gain = Gain,
    };

    public int Depth()
    {
        int[] depth = new int[NodeCount];
        for (int node = 0; node < NodeCount; node++)
        {
            if (Feature[node] >= 0)
            {
                depth[Left[node]] = depth[Right[node]] = depth[node] + 1;
            }
        }

        return depth.Max();
    }
}
