using Pedagogy6P.MachineLearning.Quality;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Quality;

public sealed class DataQualityReportTests
{
    [Fact]
    public void A_clean_table_has_no_leak() => DataQualityReport.Of(RiskSamples.Mixed(500, 1)).Issues.ShouldAllBe(i => !i.IsLeak);

    [Fact]
    public void Every_planted_problem_is_found()
    {
        RiskTable clean = RiskSamples.Mixed(200, 2);
        byte[] labels = clean.Labels.ToArray();
        RiskTable table = new RiskTableBuilder()
            .AddNumeric("constant", new double[200])
            .AddNumeric("id_student", [.. Enumerable.Range(0, 200).Select(i => (double)(i * 7))])
            .AddNumeric("mostly", [.. Enumerable.Range(0, 200).Select(i => i < 150 ? double.NaN : i % 3)])
            .AddNumeric("date_unregistration", [.. Enumerable.Range(0, 200).Select(i => (double)(i % 9))])
            .AddNumeric("twin", [.. labels.Select(y => (double)y)])
            .AddNumeric("left", [.. labels.Select((y, i) => y == 1 ? i % 5 : double.NaN)])
            .SetLabels(labels).SetPersons([.. Enumerable.Range(0, 200).Select(i => $"p{i}")]).Build();
        RiskTable test = new RiskTableBuilder().AddNumeric("constant", new double[1]).SetPersons(["p5"]).Build();
        int?[] gone = [.. Enumerable.Range(0, 200).Select(i => i == 3 ? 10 : i == 4 ? 99 : (int?)null)];
        DataQualityReport report = DataQualityReport.Of(table, test, gone, landmark: 28);
        report.Issues.Select(i => (i.Kind, i.Column)).ShouldBe(
        [
            (QualityIssueKind.Constant, "constant"),
            (QualityIssueKind.Identifier, "id_student"),
            (QualityIssueKind.MostlyMissing, "mostly"),
            (QualityIssueKind.KnownAfterOutcomeByName, "date_unregistration"),
            (QualityIssueKind.SeparatesPerfectly, "twin"),
            (QualityIssueKind.MostlyMissing, "left"),
            (QualityIssueKind.SeparatesPerfectly, "left"),
            (QualityIssueKind.MissingnessGivesLabelAway, "left"),
            (QualityIssueKind.PersonInTrainAndTest, null),
            (QualityIssueKind.GoneAtLandmark, null),
        ], ignoreOrder: true);
    }

    [Fact]
    public void Repeated_rows_are_counted()
    {
        RiskTable table = RiskSamples.Mixed(100, 4).Subset([0, 1, 2, 2, 1]);
        DataQualityReport.Of(table).Issues.Single(i => i.Kind == QualityIssueKind.DuplicateRows).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2, 2 }, "1 row repeats another row in every feature and the label")]
    [InlineData(new[] { 0, 1, 2, 2, 1 }, "2 rows repeat another row in every feature and the label")]
    public void Findings_agree_with_their_number(int[] rows, string expected) =>
        DataQualityReport.Of(RiskSamples.Mixed(100, 4).Subset(rows)).Issues.Single(i => i.Kind == QualityIssueKind.DuplicateRows)
            .Detail.ShouldBe(expected);
}
