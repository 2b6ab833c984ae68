using System.Xml.Linq;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Reports;

public sealed class ModelCardTests
{
    private static readonly RiskTable Table = RiskSamples.Mixed(500, 3);
    private static readonly LogisticModel Model = LogisticTrainer.Train(Table);
    private static readonly double[] Probabilities = RiskSamples.Score(Model, Table);

    [Fact]
    public void Charts_are_well_formed_titled_and_know_light_and_dark()
    {
        GroupReport groups = GroupReport.Of(Table, "site", Probabilities, FlagBudget.Global(Probabilities).AsSpan(), draws: 50);
        RiskExplanation explanation = new RiskExplainer(Model).Explain([1, 3, 2, 0.5, 0]);
        string[] charts =
        [
            RiskCharts.Roc(Table.Labels, Probabilities), RiskCharts.PrecisionRecall(Table.Labels, Probabilities),
                RiskCharts.Reliability(Table.Labels, Probabilities),
            RiskCharts.Groups(groups), RiskCharts.Reasons(explanation), RiskCharts.Importance(new RiskExplainer(Model).Importance(Table)),
            RiskCharts.Survival(new HazardCurves(["withdraw <now>"], [0.9, 0.8], [[0.1, 0.2]])),
        ];
        foreach (string chart in charts)
        {
            XElement svg = XElement.Parse(chart);
            svg.Elements().First().Name.LocalName.ShouldBe("title");
            chart.ShouldContain("prefers-color-scheme:dark");
            chart.ShouldNotContain("NaN");
        }
    }

    [Fact]
    public void The_card_says_what_how_well_and_for_whom_in_both_forms()
    {
        RiskModelMetadata metadata = new RiskModelMetadata
        {
            Name = "withdrawal <28>", Label = "withdrawn", Notes = "synthetic data",
            Metrics = [RiskScores.OfProbabilities("model", Table.Labels, Probabilities), RiskBaselines.Prior(Table, Table)],
        }.DescribeTraining(Table);
        ModelCard card = new(new RiskModelDocument(Model, metadata), new RiskExplainer(Model).Importance(Table),
            [GroupReport.Of(Table, "site", Probabilities, FlagBudget.Global(Probabilities).AsSpan(), draws: 20)],
                [RiskCharts.Roc(Table.Labels, Probabilities)]);
        string markdown = card.ToMarkdown(), html = card.ToHtml();
        foreach (string part in new[] { "synthetic data", "prior", "By site", "days_silent", metadata.TrainingDataHash, "opt out" })
        {
            markdown.ShouldContain(part);
            html.ShouldContain(part);
        }

        html.ShouldContain("withdrawal &lt;28&gt;");
        html.ShouldNotContain("http://www.example");
        html.ShouldContain("<svg");
    }

    [Fact]
    public void The_card_is_told_in_another_language_but_for_names_from_data()
    {
        RiskModelMetadata metadata =
            new RiskModelMetadata { Name = "m", Label = "left", Metrics = [RiskBaselines.Prior(Table, Table)] }.DescribeTraining(Table);
        ModelCard card = new(new RiskModelDocument(Model, metadata), [new FeatureImportance("Limits", 0.5)], [],
            [RiskCharts.Roc(Table.Labels, Probabilities)])
        {
            Findings = ["a finding"],
            Language = "xx",
            Translation = text => $"[{text}]",
        };
        string markdown = card.ToMarkdown(), html = card.ToHtml();
        markdown.ShouldStartWith("# [Model card][: ]m\n\n- [Predicts][: ][left]\n");
        markdown.ShouldContain("## [Limits]\n");
        markdown.ShouldContain("- [a finding]\n");
        markdown.ShouldContain("| [prior] | [500] |");
        markdown.ShouldContain("| Limits | [0.500] |");
        html.ShouldContain("<html lang=\"xx\">");
        html.ShouldContain("<title>[ROC curve]</title>");
        html.ShouldContain("<h2>[Figures]</h2>");
    }
}
