using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

public sealed class FlagBudgetTests
{
    [Fact]
    public void The_largest_scores_are_flagged() =>
        FlagBudget.Global([0.1, 0.9, 0.5, 0.7], 0.5).ShouldBe([0, 1, 0, 1]);

    [Fact]
    public void Equal_scores_share_what_is_left_of_the_budget() =>
        FlagBudget.Global([0.5, 0.9, 0.5, 0.5, 0.1], 0.4).ShouldBe([1.0 / 3, 1, 1.0 / 3, 1.0 / 3, 0]);

    [Fact]
    public void Every_group_gets_its_share()
    {
        double[] scores = [0.9, 0.8, 0.7, 0.6, 0.2, 0.1];
        int[] groups = [0, 0, 0, 0, 1, 1];
        FlagBudget.PerGroup(scores, groups, 0.5).ShouldBe([1, 1, 0, 0, 1, 0]);
        FlagBudget.Global(scores, 0.5).ShouldBe([1, 1, 1, 0, 0, 0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void A_floor_changes_who_is_flagged_and_not_how_many(double setAside)
    {
        double[] scores = [.. Enumerable.Range(0, 40).Select(i => (double)i)];
        int[] groups = [.. Enumerable.Range(0, 40).Select(i => i / 20)];
        double[] flags = [.. FlagBudget.WithFloor(scores, groups, 0.2, setAside)];
        flags.Sum().ShouldBe(8);
        flags.Take(20).Sum().ShouldBe(4 * setAside);
    }

    [Fact]
    public void Shares_beyond_all_rows_and_unequal_lengths_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => FlagBudget.Global([1, 2], 1.1));
        Should.Throw<ArgumentOutOfRangeException>(() => FlagBudget.WithFloor([1, 2], [0, 0], 0.5, -0.1));
        Should.Throw<ArgumentException>(() => FlagBudget.PerGroup([1, 2], [0]));
    }
}
