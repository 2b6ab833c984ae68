using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Reports;

namespace Pedagogy6P.MachineLearning.Tests.Reports;

/// <summary>What charts draw, read back from their lines and dots.</summary>
public sealed partial class ChartTests
{
    // Corners of the plot in a chart of the usual size, and what two decimals of a coordinate leave.
    private const double Left = 52, Top = 28, Width = 316, Height = 252, Rounding = 0.01;

    private static readonly byte[] Labels = [1, 0, 1, 0, 0, 1, 0, 1, 0, 0];
    private static readonly double[] Scores = [0.9, 0.8, 0.7, 0.7, 0.5, 0.5, 0.4, 0.3, 0.2, 0.1];

    [Fact]
    public void The_roc_curve_goes_through_the_rates_of_every_threshold() =>
        ShouldBe(Lines(RiskCharts.Roc(Labels, Scores)).ShouldHaveSingleItem(), [(0, 0), .. Thresholds().Select(threshold =>
            (Count(threshold, 0) / 6.0, Count(threshold, 1) / 4.0))]);

    [Fact]
    public void The_area_under_the_drawn_roc_curve_is_the_auc()
    {
        (double X, double Y)[] points = Lines(RiskCharts.Roc(Labels, Scores)).Single();
        points.Zip(points.Skip(1)).Sum(pair => (pair.Second.X - pair.First.X) * (pair.Second.Y + pair.First.Y) / 2)
            .ShouldBe(RiskMetrics.Auc(Labels, Scores), Rounding);
    }

    [Fact]
    public void Precision_is_drawn_against_recall_above_the_base_rate()
    {
        (double X, double Y)[][] lines = Lines(RiskCharts.PrecisionRecall(Labels, Scores));
        ShouldBe(lines[0], [.. Thresholds().Select(threshold => (Count(threshold, 1) / 4.0,
            (double)Count(threshold, 1) / (Count(threshold, 0) + Count(threshold, 1))))]);
        ShouldBe(lines[1], [(0, 0.4), (1, 0.4)]);
    }

    [Fact]
    public void Reliability_dots_are_the_means_of_equally_filled_bins()
    {
        byte[] labels = [0, 0, 1, 0, 1, 1];
        double[] probabilities = [0.1, 0.2, 0.3, 0.5, 0.7, 0.9];
        XElement svg = XElement.Parse(RiskCharts.Reliability(labels, probabilities, 3));
        (double X, double Y)[] dots = [.. svg.Descendants().Where(one => one.Name.LocalName == "circle")
            .Select(one => Point(Number(one.Attribute("cx")!.Value), Number(one.Attribute("cy")!.Value)))];
        ShouldBe(dots, [(0.15, 0), (0.4, 0.5), (0.8, 1)]);

        // Wilson's interval of 1 in 2, from 1.96 standard errors: 0.0945 to 0.9055.
        (double X, double Y)[] bars = [.. svg.Descendants().Where(one => one.Attribute("stroke-width")?.Value == "1.5")
            .Select(one => Bar().Match(one.Attribute("d")!.Value)).Select(bar => Point(Number(bar.Groups["x"].Value),
                Number(bar.Groups["low"].Value)))];
        bars[1].Y.ShouldBe(0.0945, Rounding);
    }

    [Fact]
    public void Survival_and_incidences_are_drawn_from_1_and_0_on()
    {
        (double X, double Y)[][] lines = Lines(RiskCharts.Survival(new HazardCurves(["leave"], [0.8, 0.5], [[0.2, 0.5]])));
        ShouldBe(lines[0], [(0, 1), (0.5, 0.8), (1, 0.5)]);
        ShouldBe(lines[1], [(0, 0), (0.5, 0.2), (1, 0.5)]);
    }

    private static IEnumerable<double> Thresholds() => Scores.Distinct().OrderDescending();

    private static int Count(double threshold, byte label) => Labels.Where((one, row) => one == label && Scores[row] >= threshold).Count();

    private static void ShouldBe((double X, double Y)[] actual, (double X, double Y)[] expected)
    {
        actual.Length.ShouldBe(expected.Length);
        foreach ((int index, (double x, double y)) in expected.Index())
        {
            actual[index].X.ShouldBe(x, Rounding);
            actual[index].Y.ShouldBe(y, Rounding);
        }
    }

    // Lines of series have a width of 2 and more than the stroke of a legend.
    private static (double X, double Y)[][] Lines(string chart) => [.. XElement.Parse(chart).Descendants()
        .Where(one => one.Attribute("stroke-width")?.Value == "2" && one.Attribute("d")!.Value.Contains('L', StringComparison.Ordinal))
        .Select(one => Pair().Matches(one.Attribute("d")!.Value).Select(pair => Point(Number(pair.Groups["x"].Value),
            Number(pair.Groups["y"].Value))).ToArray())];

    private static (double X, double Y) Point(double x, double y) => ((x - Left) / Width, 1 - ((y - Top) / Height));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[ML](?<x>[0-9.]+) (?<y>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pair();

    [GeneratedRegex(@"M(?<x>[0-9.]+) (?<low>[0-9.]+)V", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bar();
}
