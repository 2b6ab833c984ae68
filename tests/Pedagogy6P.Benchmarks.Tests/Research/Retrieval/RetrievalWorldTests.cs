using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Retrieval;

namespace Pedagogy6P.Benchmarks.Tests.Research.Retrieval;

public sealed class RetrievalWorldTests
{
    [Fact]
    public void Planned_refreshers_keep_what_is_needed_with_fewer_than_a_monthly_plan()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            var world = new RetrievalWorld(seed);
            RetrievalFigures planned = world.Planned(0.8), monthly = world.Monthly(0.8), nothing = world.Nothing(0.8);
            planned.Needs.ShouldBe(monthly.Needs);
            planned.Refreshers.ShouldBeLessThan(monthly.Refreshers);
            planned.Remembered.ShouldBeGreaterThan(nothing.Remembered);
            planned.FullestWeek.ShouldBeLessThanOrEqualTo(RetrievalWorld.WeekMinutes);
            nothing.Refreshers.ShouldBe(0);
        }
    }

    [Fact]
    public void The_page_has_a_row_for_every_plan_and_threshold()
    {
        string page = new RetrievalReportPage(Machine.Current("test"), new DateOnly(2026, 11, 30), [new RetrievalWorld(1)]).ToMarkdown();
        page.Split('\n').Count(line => line.StartsWith("| 0.", StringComparison.Ordinal)).ShouldBe(12);
    }
}
