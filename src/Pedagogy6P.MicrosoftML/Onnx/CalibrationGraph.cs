using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Calibration;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>Log-odds, probabilities and the maps of calibrators in a graph, by the formulas of <c>Logit</c> and the calibrators.</summary>
internal static class CalibrationGraph
{
    private const double Smallest = 1e-15;

    /// <summary>The probability of log-odds. The operator Sigmoid is of no use: it loses small probabilities.</summary>
    public static string Sigmoid(string logOdds, OnnxGraph graph)
    {
        string one = graph.Constant(1);
        string power = graph.Node("Exp", graph.Node("Neg", graph.Node("Abs", logOdds)));
        string above = graph.Node("Where", graph.Node("GreaterOrEqual", logOdds, graph.Constant(0)), one, power);
        return graph.Node("Div", above, graph.Node("Add", one, power));
    }

    /// <summary>The log-odds after Platt's calibration.</summary>
    public static string LogOdds(PlattCalibrator calibrator, string probability, OnnxGraph graph)
    {
        string one = graph.Constant(1);
        string clipped = graph.Node("Min", graph.Node("Max", probability, graph.Constant(Smallest)), graph.Constant(1 - Smallest));
        string before = graph.Node("Log", graph.Node("Div", clipped, graph.Node("Sub", one, clipped)));
        return graph.Node("Add", graph.Constant(calibrator.Intercept), graph.Node("Mul", graph.Constant(calibrator.Slope), before));
    }

    /// <summary>The probability after an isotonic calibration: a tree finds the segment, whose ends are then joined by a line.</summary>
    public static string Probability(IsotonicCalibrator calibrator, string probability, OnnxGraph graph)
    {
        MapSegment[] segments = [.. MapSegment.Of(calibrator)];
        var trees = new SplitTrees();
        trees.Add(Search([.. segments.Select(segment => segment.Start)]));
        const long Int64 = (long)OnnxElement.Int64;
        string segment = graph.Node("Cast", [OnnxAttribute.Of("to", Int64)], trees.Over(probability, graph));
        string Part(Func<MapSegment, double> part) =>
            graph.Node("Gather", graph.Constant(OnnxTensor.Of([.. segments.Select(part)])), segment);
        string share = graph.Node("Div", graph.Node("Sub", probability, Part(one => one.Input)), Part(one => one.Width));
        return graph.Node("Add", Part(one => one.Output), graph.Node("Mul", share, Part(one => one.Rise)));
    }

    // A balanced tree whose leaves are the places of the last start that is not above a value; the first start is never looked at.
    private static List<SplitNode> Search(ImmutableArray<double> starts)
    {
        List<(int First, int Last)> ranges = [(0, starts.Length - 1)];
        List<SplitNode> nodes = [];
        for (int at = 0; at < ranges.Count; at++)
        {
            (int first, int last) = ranges[at];
            if (first == last)
            {
                nodes.Add(SplitNode.Leaf(first));
                continue;
            }

            int middle = (first + last + 1) / 2;
            nodes.Add(new SplitNode(0, SplitMode.Below, starts[middle], [], ranges.Count, ranges.Count + 1, false, 0));
            ranges.Add((first, middle - 1));
            ranges.Add((middle, last));
        }

        return nodes;
    }
}
