using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Comparison.Results;

namespace Pedagogy6P.Benchmarks.Tests.Comparison;

public sealed class GrowthTests
{
    [Fact]
    public void Every_size_has_a_row_and_the_first_one_another_with_a_quarter_of_the_learners()
    {
        ComparisonSize size = ComparisonSize.Quick with { GrowthModules = [40, 80] };

        IReadOnlyList<ComparisonRow> rows = Growth.Rows(size, Clock.Wall);

        rows.Select(row => (row.Case, row.Modules, row.Learners)).ShouldBe(
        [
            ("sparse, 40 modules", 40, 4000), ("sparse, 80 modules", 80, 4000),
            ("sparse, 40 modules, a quarter of the learners", 40, 1000),
        ]);
        rows.ShouldAllBe(row => Math.Abs(
            (row.MicrosecondsPerLearner!.Value * row.PairsPerSecond!.Value / (row.Modules * 1e6)) - 1) < 1e-9);
    }

    [Fact]
    public void The_published_sizes_are_those_that_growth_is_required_of()
    {
        ComparisonRow[] rows = [.. ComparisonSize.Full.GrowthModules.Select(modules =>
            new ComparisonRow(Growth.NameOf(modules), ImplementationNames.Engine, 1, modules, 1, null, 1, modules / 1e4, 0))];
        Requirements.Of(rows).Single(one => one.Measured is not null).Measured.ShouldBe(10);
    }

    [Fact]
    public void An_impression_leaves_growth_out() => ComparisonSize.Quick.GrowthModules.ShouldBeEmpty();
}
