using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

public sealed class GroupReportTests
{
    [Fact]
    public void A_global_budget_leaves_out_the_low_risk_group_and_a_budget_per_group_does_not()
    {
        (RiskTable table, double[] probabilities) = TwoGroups();
        GroupReport global = GroupReport.Of(table, "module", probabilities, FlagBudget.Global(probabilities, 0.2).AsSpan(), draws: 100);
        GroupReport perGroup =
            GroupReport.Of(table, "module", probabilities, FlagBudget.PerGroup(probabilities, table.Groups[0].Codes, 0.2).AsSpan(),
                draws: 100);
        global.Groups[1].FlaggedShare.ShouldBe(0, 1e-12);
        perGroup.Groups[0].FlaggedShare.ShouldBe(0.2, 1e-12);
        perGroup.Groups[1].FlaggedShare.ShouldBe(0.2, 1e-12);
        perGroup.RecallGap.Estimate.ShouldBeLessThan(global.RecallGap.Estimate);
    }

    [Fact]
    public void A_cell_below_the_minimum_is_withheld()
    {
        (RiskTable table, double[] probabilities) = TwoGroups();
        GroupReport report =
            GroupReport.Of(table, "module", probabilities, FlagBudget.Global(probabilities).AsSpan(), minimumPeople: 1000, draws: 10);
        report.Groups.ShouldAllBe(g => !g.Reported && double.IsNaN(g.BaseRate));
        report.RecallGap.Estimate.ShouldBe(double.NaN);
    }

    [Fact]
    public void A_cell_of_few_people_is_withheld_however_many_rows_they_have()
    {
        (RiskTable table, double[] probabilities) = TwoGroups();
        RiskTable people = new RiskTableBuilder().AddNumeric("p", probabilities)
            .AddGroup("module", [.. Enumerable.Range(0, 400).Select(i => i < 200 ? "A" : "B")])
            .SetPersons([.. Enumerable.Range(0, 400).Select(i => i < 200 ? $"a{i % 4}" : $"b{i % 100}")]).SetLabels(table.Labels.ToArray())
                .Build();
        GroupReport.Of(people, "module", probabilities, FlagBudget.Global(probabilities).AsSpan(),
            draws: 10).Groups.Select(group => group.Reported)
            .ShouldBe([false, true]);
    }

    [Fact]
    public void Budgets_spend_exactly_their_number_of_flags()
    {
        double[] scores = [0.5, 0.5, 0.5, 0.1];
        FlagBudget.Global(scores, 0.5).ShouldBe([2 / 3.0, 2 / 3.0, 2 / 3.0, 0]);
    }

    private static (RiskTable Table, double[] Probabilities) TwoGroups()
    {
        Random random = new(8);
        int n = 400;
        string[] module = [.. Enumerable.Range(0, n).Select(i => i < n / 2 ? "A" : "B")];
        double[] p = [.. module.Select(m => (string.Equals(m, "A", StringComparison.Ordinal) ? 0.6 : 0.1) + (0.2 * random.NextDouble()))];
        byte[] labels = [.. p.Select(v => (byte)(random.NextDouble() < v ? 1 : 0))];
        return (new RiskTableBuilder().AddNumeric("p", p).AddGroup("module", module).SetLabels(labels).Build(), p);
    }

    [Fact]
    public void A_floor_spends_half_in_every_group_and_the_rest_on_the_largest_scores()
    {
        double[] scores = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05];
        int[] groups = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];

        FlagBudget.WithFloor(scores, groups, share: 0.4).ShouldBe([1, 1, 1, 0, 0, 1, 0, 0, 0, 0]);
        FlagBudget.WithFloor(scores, groups, share: 0.4, setAside: 0).ShouldBe(FlagBudget.Global(scores, 0.4));
        FlagBudget.WithFloor(scores, groups, share: 0.4, setAside: 1).ShouldBe(FlagBudget.PerGroup(scores, groups, 0.4));
        FlagBudget.WithFloor([0.5, 0.5, 0.5, 0.5], [0, 0, 1, 1], share: 0.5, setAside: 0.5).Sum().ShouldBe(2, 1e-12);
        Should.Throw<ArgumentOutOfRangeException>(() => FlagBudget.WithFloor(scores, groups, setAside: 1.5));
    }
}
