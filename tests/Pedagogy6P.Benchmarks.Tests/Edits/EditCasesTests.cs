using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Edits;
using Pedagogy6P.Benchmarks.Paths;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Planning.Alternatives.Edits;

namespace Pedagogy6P.Benchmarks.Tests.Edits;

/// <summary>Cases of a small programme: all edits hold when ranked again, and the page says so.</summary>
public sealed class EditCasesTests
{
    private static readonly Machine Somewhere = new("one processor", "one");

    [Fact]
    public void All_edits_of_a_small_programme_hold_when_ranked_again()
    {
        Workload small = WorkloadGenerator.Generate(WorkloadShape.Realistic, modules: 40, learners: 20);
        var cases = new EditCases(new PathWorkload("small", small.Programme, small.Learners, Workload.AsOf));
        foreach (EditAim aim in Enum.GetValues<EditAim>())
        {
            EditFigures figures = cases.Run(aim, wanted: 10, warm: 0, TestContext.Current.CancellationToken);
            figures.Found.ShouldBeGreaterThan(0);
            figures.Confirmed.ShouldBe(figures.Found);
            figures.Least.ShouldBeLessThanOrEqualTo(figures.Found);
            figures.Edits.ShouldBeGreaterThanOrEqualTo(1);
            figures.Milliseconds.Length.ShouldBe(figures.Found + figures.Impossible + figures.NotFound);
            figures.Milliseconds.ShouldBeInOrder();
        }
    }

    [Fact]
    public void A_row_tells_what_became_of_the_cases_and_how_long_they_took()
    {
        var figures = new EditFigures(EditAim.First, "one", 4, 3, 2, 1200, 5, 2.25, [1, 2, 3, 14.5]);
        string page = new EditsReport(Somewhere, new DateOnly(2026, 11, 30), [figures]).ToMarkdown();
        page.ShouldStartWith("# The smallest edits that make a module possible\n\n2026-11-30, ");
        page.ShouldContain("\n| one | first | 4 | 75 % | 50 % | 1,200 | 5 | 2.3 | 3.00 | 14.50 | 14.50 |\n");
    }
}
