using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Tables;

public sealed class RiskTableTests
{
    [Fact]
    public void Values_come_back_as_given_whatever_the_storage()
    {
        RiskTable table = new RiskTableBuilder().AddNumeric("a", new[] { 1.5, double.NaN }).AddNumeric("b", new[] { 2f, 3f })
            .AddCategorical("c", ["y", "x"]).SetLabels([0, 1]).Build();
        double[] row = new double[3];
        table.CopyRow(0, row);
        row.ShouldBe([1.5, 2, 1]);
        double.IsNaN(table[1, 0]).ShouldBeTrue();
        table.Schema[2].Categories.ShouldBe(["x", "y"]);
    }

    [Fact]
    public void An_unknown_or_empty_category_is_missing()
    {
        RiskTable table = new RiskTableBuilder().AddCategorical("c", ["x", "never", null, ""], ["x", "y"]).Build();
        table[0, 0].ShouldBe(0);
        for (int row = 1; row < 4; row++)
        {
            double.IsNaN(table[row, 0]).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_subset_keeps_rows_labels_persons_and_groups_together()
    {
        RiskTable table = RiskSamples.Mixed(50, 1);
        int[] rows = [7, 3, 7];
        RiskTable subset = table.Subset(rows);
        for (int i = 0; i < rows.Length; i++)
        {
            subset[i, 0].ShouldBe(table[rows[i], 0]);
            subset.Labels[i].ShouldBe(table.Labels[rows[i]]);
            subset.Persons[i].ShouldBe(table.Persons[rows[i]]);
            subset.Order[i].ShouldBe(table.Order[rows[i]]);
            subset.Groups[0].Codes[i].ShouldBe(table.Groups[0].Codes[rows[i]]);
        }
    }

    [Fact]
    public void Every_problem_is_reported_at_once()
    {
        RiskTableBuilder builder = new RiskTableBuilder().AddNumeric("a", new[] { 1.0, double.PositiveInfinity })
            .AddNumeric("a", new[] { 1.0 })
            .SetLabels([0, 2]).SetWeights([-1, 1]);
        InputRefusedException refused = Should.Throw<InputRefusedException>(() => builder.Build());
        refused.Violations.Select(v => v.Column).ShouldBe(["a", "a", "a", "labels", "weights"]);
    }
}
