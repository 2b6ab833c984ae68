using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

/// <summary>Budgets of flags and figures of groups, worked out by plain counting.</summary>
public sealed class GroupDefinitionTests
{
    [Property]
    public Property A_budget_is_spent_to_the_last_flag_on_the_largest_scores() => Prop.ForAll(WeighedRows.Arbitrary(30),
        Any.Number(0, 20), (rows, twentieths) =>
    {
        double[] flags = [.. FlagBudget.Global(rows.Scores, twentieths / 20.0)];
        double budget = Math.Floor((twentieths / 20.0 * rows.Count) + 0.5);
        return WeighedRows.Agree(flags.Sum(), budget) && rows.Rows.All(row =>
        {
            int above = rows.Scores.Count(score => score > rows.Scores[row]), same = rows.Scores.Count(score => score == rows.Scores[row]);
            return WeighedRows.Agree(flags[row], Math.Clamp((budget - above) / same, 0, 1));
        });
    });

    [Property]
    public Property A_budget_per_group_is_the_budget_of_each_group_alone() => Prop.ForAll(WeighedRows.Arbitrary(30),
        Any.Number(0, 10), (rows, tenths) =>
    {
        int[] groups = [.. rows.Weights.Select(weight => (int)(2 * weight))];
        double[] flags = [.. FlagBudget.PerGroup(rows.Scores, groups, tenths / 10.0)];
        return groups.Distinct().All(group =>
        {
            int[] own = [.. rows.Rows.Where(row => groups[row] == group)];
            return own.Select(row => flags[row]).SequenceEqual(FlagBudget.Global([.. own.Select(row => rows.Scores[row])], tenths / 10.0));
        });
    });

    [Fact]
    public void Figures_of_a_group_are_those_of_its_rows_alone()
    {
        RiskTable table = RiskSamples.Mixed(600, 8).WithWeights([.. Enumerable.Range(0, 600).Select(row => 0.5 + (row % 3))]);
        double[] probabilities = [.. Enumerable.Range(0, 600).Select(row => table[row, 0] / 2.1)];
        double[] flags = [.. FlagBudget.Global(probabilities, 0.3)];
        GroupReport report = GroupReport.Of(table, "site", probabilities, flags, draws: 40);
        report.Groups.Select(group => group.Level).ShouldBe(["north", "south"]);
        foreach (GroupScores group in report.Groups)
        {
            int[] rows = [.. table.RowsWhere(row => table.Groups[0].Codes[row] == report.Groups.IndexOf(group))];
            byte[] labels = [.. rows.Select(row => table.Labels[row])];
            double[] scores = [.. rows.Select(row => probabilities[row])], weights = [.. rows.Select(row => table.Weights[row])];
            double all = weights.Sum(), events = Sum(row => table.Labels[row]), flagged = Sum(row => flags[row]),
                hits = Sum(row => flags[row] * table.Labels[row]);
            group.Rows.ShouldBe(rows.Length);
            group.BaseRate.ShouldBe(events / all, 1e-12);
            group.MeanProbability.ShouldBe(Sum(row => probabilities[row]) / all, 1e-12);
            group.Auc.Estimate.ShouldBe(RiskMetrics.Auc(labels, scores, weights), 1e-12);
            group.FlaggedShare.ShouldBe(flagged / all, 1e-12);
            group.Precision.ShouldBe(hits / flagged, 1e-12);
            group.Recall.Estimate.ShouldBe(hits / events, 1e-12);

            double Sum(Func<int, double> value) => rows.Sum(row => table.Weights[row] * value(row));
        }

        report.RecallGap.Estimate.ShouldBe(Math.Abs(report.Groups[0].Recall.Estimate - report.Groups[1].Recall.Estimate), 1e-12);
    }

    [Fact]
    public void Reports_without_labels_columns_or_all_rows_are_programming_errors()
    {
        RiskTable table = RiskSamples.Mixed(60, 1);
        RiskTable unlabelled = new RiskTableBuilder().AddGroup("site", ["a"]).AddNumeric("x", [1.0]).Build();
        Should.Throw<ArgumentException>(() => GroupReport.Of(table, "nothing", new double[60], new double[60])).Message
            .ShouldContain("nothing");
        Should.Throw<ArgumentException>(() => GroupReport.Of(table, "site", new double[59], new double[60]));
        Should.Throw<ArgumentException>(() => GroupReport.Of(table, "site", new double[60], new double[61]));
        Should.Throw<ArgumentException>(() => GroupReport.Of(unlabelled, "site", [0.5], [1]));
        Should.Throw<ArgumentException>(() => ModelComparison.Of(unlabelled, new("a", [0.5]), new("b", [0.5])));
        Should.Throw<ArgumentException>(() => ModelComparison.Of(table, new("a", [.. new double[60]]), new("b", [.. new double[59]])));
    }
}
