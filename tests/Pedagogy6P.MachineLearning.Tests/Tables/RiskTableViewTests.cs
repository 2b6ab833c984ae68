using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Tables;

/// <summary>Rows looked up in a table are the rows copied from it.</summary>
public sealed class RiskTableViewTests
{
    private const int Rows = 5000;

    private static readonly int[] Chosen = [.. Enumerable.Range(0, Rows).Where(row => row % 3 != 1)];
    private static readonly int[] Again = [.. Enumerable.Range(0, Chosen.Length).Where(row => row % 2 == 0).Reverse()];

    [Fact]
    public void A_view_has_the_values_of_a_subset()
    {
        RiskTable table = Table(), view = table.View(Chosen).View(Again), subset = table.Subset(Chosen).Subset(Again);
        AllOf(view).ShouldBe(AllOf(subset));
        AllOf(table.View(Chosen).Subset(Again)).ShouldBe(AllOf(subset));
        view.Labels.ToArray().ShouldBe(subset.Labels.ToArray());
    }

    [Fact]
    public void A_model_of_a_view_is_the_model_of_the_subset()
    {
        RiskTable table = Table(), view = table.View(Chosen), subset = table.Subset(Chosen);
        BoostingOptions options = new() { Trees = 10 };
        double[] fromView = new double[view.RowCount], fromSubset = new double[view.RowCount];
        RiskSamples.Boost(view, options).Probabilities(view, fromView);
        RiskSamples.Boost(subset, options).Probabilities(subset, fromSubset);
        fromView.ShouldBe(fromSubset);
    }

    [Fact]
    public void A_taken_array_is_the_column()
    {
        RiskTable table = new RiskTableBuilder().TakeNumeric("a", ImmutableArray.Create(1f, float.NaN))
            .TakeNumeric("b", ImmutableArray.Create(0.1, 2), ordinal: true).Build();
        (table[0, 0], table[0, 1], table[1, 1], table.Schema[1].Kind).ShouldBe((1, 0.1, 2, FeatureKind.Ordinal));
        table[1, 0].ShouldBe(double.NaN);
    }

    private static double[] AllOf(RiskTable table) =>
        [.. Enumerable.Range(0, table.RowCount).SelectMany(row => Enumerable.Range(0, table.Schema.Count).Select(f => table[row, f]))];

    private static RiskTable Table()
    {
        int[] draws = [.. Enumerable.Range(0, Rows).Select(row => row * 7919 % 1009)];
        return new RiskTableBuilder()
            .AddNumeric("single", [.. draws.Select(draw => draw % 17 == 0 ? float.NaN : draw / 8f)])
            .AddNumeric("double", [.. draws.Select(draw => draw % 13 == 0 ? double.NaN : draw * 0.1)])
            .AddCategorical("word", [.. draws.Select(draw => draw % 11 == 0 ? null : $"w{draw % 7}")])
            .SetLabels([.. draws.Select(draw => (byte)(draw % 5 + draw / 600 > 3 ? 1 : 0))])
            .Build();
    }
}
