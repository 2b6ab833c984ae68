using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

public sealed class RiskBaselinesTests
{
    private static readonly RiskTable Train = Table([1, 2, 3, 4], ["a", "a", "b", "b"], [1, 1, 0, 1]);
    private static readonly RiskTable Test = Table([9, double.NaN, 1, 0], ["a", "c", "b", "a"], [1, 1, 0, 0]);

    [Fact]
    public void The_prior_is_the_share_of_events_in_training() =>
        RiskBaselines.Prior(Train, Test).Brier.ShouldBe(((2 * 0.0625) + (2 * 0.5625)) / 4);

    [Fact]
    public void Weights_of_training_rows_count() =>
        RiskBaselines.Prior(Train.WithWeights([0, 0, 1, 1]), Test).MeanProbability.ShouldBe(0.5);

    [Fact]
    public void Groups_take_their_own_share_and_unknown_ones_that_of_all()
    {
        RiskScores scores = RiskBaselines.GroupPrior(Train, Test, "module");
        scores.Name.ShouldBe("module prior");
        scores.MeanProbability.ShouldBe((1 + 0.75 + 0.5 + 1) / 4);
        Should.Throw<ArgumentException>(() => RiskBaselines.GroupPrior(Train, Test, "site")).Message.ShouldContain("site");
    }

    [Fact]
    public void One_feature_ranks_and_a_missing_value_is_the_riskiest()
    {
        RiskBaselines.SingleFeature(Test, "silent").Auc.ShouldBe(1);
        RiskBaselines.SingleFeature(Test, "silent", descending: true).Auc.ShouldBe(0.5);
        Should.Throw<ArgumentException>(() => RiskBaselines.SingleFeature(Test, "active"));
    }

    [Fact]
    public void Only_baselines_that_the_data_allow_are_printed()
    {
        RiskBaselines.All(Train, Test, "silent").Select(one => one.Name).ShouldBe(["prior", "silent"]);
        RiskBaselines.All(Train, Test, "active").Select(one => one.Name).ShouldBe(["prior"]);
        RiskBaselines.All(Train, Test).Length.ShouldBe(1);
    }

    [Fact]
    public void Tables_without_labels_are_refused() =>
        Should.Throw<ArgumentException>(() => RiskBaselines.Prior(new RiskTableBuilder().AddNumeric("x", [1.0]).Build(), Test));

    private static RiskTable Table(double[] silent, string[] modules, byte[] labels) =>
        new RiskTableBuilder().AddNumeric("silent", silent).AddGroup("module", modules).SetLabels(labels).Build();
}
