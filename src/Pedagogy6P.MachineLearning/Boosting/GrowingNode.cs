namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>A node of the tree under construction: its rows, its derivative sum and where its histogram is.</summary>
internal sealed class GrowingNode
{
    /// <summary>Index in the tree.</summary>
    public required int Index { get; init; }

    public required int Depth { get; init; }

    /// <summary>First place in the row list.</summary>
    public int Start { get; set; }

    public int Count { get; set; }

    /// <summary>Packed derivative sum.</summary>
    public required long Sum { get; init; }

    /// <summary>Bounds of the leaf values below, from monotone constraints.</summary>
    public double Lower { get; init; } = double.NegativeInfinity;

    public double Upper { get; init; } = double.PositiveInfinity;

    /// <summary>Histogram slot; −1 when the node will not be split further.</summary>
    public int Slot { get; set; } = -1;

    public SplitCandidate Best { get; set; } = SplitCandidate.None;

    /// <summary>How much the best split gains over leaving the node whole, in score units.</summary>
    public double Gain { get; set; } = double.NegativeInfinity;
}
