using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

public sealed class PromotionGateTests
{
    private static readonly RiskScores Good = new("model", 1000, 200, 0.75, 0.4, 0.13, 0.4, 0.02, 1.0, 0.0, 0.15, 0.5, 0.4, 0.2);
    private static readonly RiskScores Baseline = Good with { Name = "prior", Auc = 0.5 };

    [Fact]
    public void A_good_model_is_promoted() => PromotionGate.Judge(Good, [Baseline], []).Promoted.ShouldBeTrue();

    [Fact]
    public void Each_weakness_is_named()
    {
        Failures(Good with { Auc = 0.51 }).ShouldBe(["AUC above the best baseline"]);
        Failures(Good with { CalibrationError = 0.2 }).ShouldBe(["calibration error"]);
        Failures(Good with { CalibrationSlope = 0.3 }).ShouldBe(["calibration slope, lowest"]);
        Failures(Good with { Positives = 5 }).ShouldBe(["rows of the rarer class"]);
        Failures(Good with { Auc = double.NaN }).ShouldBe(["AUC above the best baseline"]);
    }

    [Theory]
    [InlineData(0.087, 0.095, true)]
    [InlineData(0.096, 0.095, false)]
    [InlineData(0.051, 0.010, false)]
    [InlineData(0.049, 0.010, true)]
    public void A_calibration_error_that_chance_explains_refuses_nothing(double error, double byChance, bool passed) =>
        PromotionGate.Judge(Good with { CalibrationError = error }, [Baseline], [],
            evidence: new PromotionEvidence { CalibrationErrorByChance = byChance }).Promoted.ShouldBe(passed);

    [Fact]
    public void A_proven_group_gap_or_a_loss_against_the_champion_refuses()
    {
        GroupReport gap = new("gender", [], new Interval(0.3, 0.2, 0.4));
        PromotionGate.Judge(Good, [Baseline], [gap]).Promoted.ShouldBeFalse();
        ModelComparison worse = new(Good, Good, new Interval(-0.02, -0.03, -0.01), default, default);
        PromotionGate.Judge(Good, [Baseline], [], worse).Promoted.ShouldBeFalse();
    }

    [Fact]
    public void Leaks_rows_seen_in_training_and_few_people_with_many_rows_refuse()
    {
        Failures(new PromotionEvidence()).ShouldBeEmpty();
        Failures(new PromotionEvidence { People = 500, RarerPeople = 90, Leaks = 0, SeenShare = 0 }).ShouldBeEmpty();
        Failures(new PromotionEvidence { Leaks = 1 }).ShouldBe(["possible leaks"]);
        Failures(new PromotionEvidence { SeenShare = 0.3 }).ShouldBe(["share of rows seen in training"]);
        Failures(new PromotionEvidence { People = 60, RarerPeople = 12 }).ShouldBe(["people in the test", "people of the rarer class"]);
    }

    [Fact]
    public void What_cannot_be_told_is_shown_and_refuses_nothing()
    {
        PromotionVerdict verdict = PromotionGate.Judge(Good, [Baseline], [], evidence: new PromotionEvidence { SeenShare = double.NaN });
        verdict.Promoted.ShouldBeTrue();
        PromotionCheck seen = verdict.Checks.Single(check => check.Name == "share of rows seen in training");
        (seen.IsChecked, seen.Passed).ShouldBe((false, false));
    }

    [Fact]
    public void People_are_counted_and_not_their_rows()
    {
        RiskTableBuilder builder = new RiskTableBuilder().SetLabels([1, 1, 1, 0, 0, 0]);
        PromotionEvidence.Of(builder.Build()).ShouldBe(new PromotionEvidence());
        PromotionEvidence.Of(builder.SetPersons(["a", "a", "b", "b", "c", "d"]).Build())
            .ShouldBe(new PromotionEvidence { People = 4, RarerPeople = 2 });
    }

    private static IEnumerable<string> Failures(PromotionEvidence evidence) =>
        PromotionGate.Judge(Good, [Baseline], [], evidence: evidence).Checks.Where(c => !c.Passed).Select(c => c.Name);

    private static IEnumerable<string> Failures(RiskScores model) =>
        PromotionGate.Judge(model, [Baseline], []).Checks.Where(c => !c.Passed).Select(c => c.Name);
}
