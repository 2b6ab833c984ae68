using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Oulad.Features;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

public sealed class FeatureBuilderTests
{
    [Theory]
    [InlineData("2013B", 28)]
    [InlineData("2013J", 28)]
    [InlineData("2014B", 28)]
    [InlineData("2014J", 0)]
    [InlineData("2014J", 14)]
    [InlineData("2014J", 56)]
    public void Scrambling_the_future_changes_no_feature(string term, int landmark) => LeakCheck.Run(SmallOulad.Create(), term, landmark);

    [Fact]
    public void Every_member_of_a_risk_set_has_a_row_of_finite_or_missing_values()
    {
        var data = SmallOulad.Create();
        foreach (var landmark in RiskSet.Landmarks.ToArray())
        {
            var table = new FeatureBuilder(data).Build(landmark);

            table.Enrolments.ShouldBe(RiskRows.At(data, landmark).Enrolments);
            Enumerable.Range(0, table.Names.Count).ShouldAllBe(c => !table.Column(c).Any(double.IsInfinity));
        }
    }

    [Fact]
    public void Counts_what_was_clicked_up_to_the_landmark()
    {
        var data = SmallOulad.Create();
        var table = new FeatureBuilder(data).Build(28);
        for (var row = 0; row < table.Enrolments.Count; row++)
        {
            var known = data.ClicksOf(table.Enrolments[row]).ToArray().Where(c => c.Day <= 28).ToList();

            table.Column("active_days")[row].ShouldBe(known.Select(c => c.Day).Distinct().Count());
            table.Column("log_clicks")[row].ShouldBe(Math.Log(1 + known.Sum(c => c.Count)), 1e-12);
            table.Column("sites")[row].ShouldBe(known.Select(c => c.Site).Distinct().Count());
            table.Column("days_silent")[row].ShouldBe(known.Count == 0 ? 28 + ActivityLog.DaysBeforeStart + 1 : 28 - known.Max(c => c.Day));
        }
    }

    [Fact]
    public void Ranks_are_mid_ranks_among_known_values()
    {
        var ranks = new double[5];

        CohortRelative.Ranks([3, double.NaN, 1, 3, 8], ranks);

        ranks.ShouldBe([0.5, double.NaN, 0.125, 0.5, 0.875]);
    }
}
