using System.Globalization;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Explanation;

public sealed class ExplainedModelTests
{
    private static readonly FeatureSchema Schema =
        new([new Feature("load", FeatureKind.Numeric), new Feature("level", FeatureKind.Ordinal)]);

    /// <summary>
    /// Probability, base, log-odds and contributions of one row, as the library explained it before models explained themselves.
    /// </summary>
    [Theory]
    [InlineData("average",
        "0.05510937833808622 -0.896839058724582 -1.9667084187060642 -0.2368419409077162 -0.6418658968582749 "
        + "0.057387821073985254 -0.031784383317808834 -0.2167649599716673")]
    [InlineData("hazard",
        "0.22326661863887534 -1.9948019318370946 -2.180593598223766 -0.14176099594935268 0.07081377407424068 -0.11484444451155937")]
    [InlineData("hazard-trees",
        "0.22164482594767101 -1.8879236040658824 -1.9260991714834104 -0.0011641891140544815 -0.010523372475290681 -0.026488005828182663")]
    public void Every_kind_is_explained_as_it_always_was(string name, string expected)
    {
        string file = Path.Combine(AppContext.BaseDirectory, "Fixtures", "model-files", name + ".p6risk");
        IRiskModel model = RiskModelFile.Read(File.ReadAllBytes(file)).Model;
        double[] row = [.. Enumerable.Range(0, model.Schema.Count).Select(feature => feature == 0 ? 0.7 : 1.0)];
        RiskExplanation explained = new RiskExplainer(model).Explain(row);
        double[] values =
            [explained.Probability, explained.BaseLogOdds, explained.LogOdds, .. explained.Contributions.Select(one => one.LogOdds)];
        string.Join(' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))).ShouldBe(expected);
    }

    [Fact]
    public void A_hosts_model_is_explained_alone_and_as_a_member()
    {
        HostModel host = new(Schema, 2);
        RiskExplanation alone = new RiskExplainer(host).Explain([0.5, 3]);
        (alone.Probability, alone.BaseLogOdds, alone.LogOdds).ShouldBe((0.5, -1, 0));
        alone.Contributions.Select(one => one.LogOdds).ShouldBe([1, 0]);
        IRiskModel average = new AveragedModel([new(host, 3),
            new(new CalibratedModel(new HostModel(Schema, 6), new PlattCalibrator(1, 1)), 1)]);
        RiskExplanation mean = new RiskExplainer(average).Explain([0.5, 3]);
        (mean.BaseLogOdds, mean.LogOdds).ShouldBe((-1, 0.5));
        mean.Contributions.Select(one => one.LogOdds).ShouldBe([1.5, 0]);
    }

    [Fact]
    public void A_model_without_the_capability_is_refused_by_name_wherever_it_stands()
    {
        CalibratedModel plain = new(new PlainModel(Schema), new PlattCalibrator(0, 1));
        IRiskModel model = new AveragedModel([new(new HostModel(Schema, 2), 1), new(plain, 1)]);
        model.FindUnexplained().ShouldBe(new PlainModel(Schema));
        Should.Throw<ArgumentException>(() => new RiskExplainer(model))
            .Message.ShouldContain("Models of type PlainModel cannot be explained.");
    }
}
