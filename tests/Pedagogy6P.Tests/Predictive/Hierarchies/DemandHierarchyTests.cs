using System.Collections.Immutable;
using Pedagogy6P.Predictive.Hierarchies;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Predictive.Hierarchies;

public sealed class DemandHierarchyTests
{
    private static readonly Dictionary<string, string> Domains = new(StringComparer.Ordinal)
    {
        ["a"] = "care",
        ["b"] = "care",
        ["c"] = "law",
    };

    [Fact]
    public void Without_regions_competencies_are_the_finest()
    {
        DemandHierarchy hierarchy = Build(Row("a", 1, 3), Row("b", 1, 4), Row("c", 2, 5));

        hierarchy.Nodes.ShouldBe(
        [
            new DemandNode(DemandNodeKind.All), new DemandNode(DemandNodeKind.Domain, Domain: "care"),
            new DemandNode(DemandNodeKind.Domain, Domain: "law"), new DemandNode(DemandNodeKind.Competency, "a", "care"),
            new DemandNode(DemandNodeKind.Competency, "b", "care"), new DemandNode(DemandNodeKind.Competency, "c", "law"),
        ]);
        Values(hierarchy, 0).ShouldBe([7, 5]);
        Values(hierarchy, 1).ShouldBe([7, 0]);
        Values(hierarchy, 5).ShouldBe([5]);
    }

    [Fact]
    public void What_regions_leave_of_all_is_elsewhere()
    {
        DemandHierarchy hierarchy = Build(Row("a", 1, 10), Row("a", 1, 3, "north"), Row("a", 1, 4, "south"));

        hierarchy.Nodes.Select(node => node.Kind).ShouldBe(
        [
            DemandNodeKind.All, DemandNodeKind.Region, DemandNodeKind.Region, DemandNodeKind.Domain, DemandNodeKind.DomainInRegion,
            DemandNodeKind.DomainInRegion, DemandNodeKind.Competency, DemandNodeKind.CompetencyInRegion, DemandNodeKind.CompetencyInRegion,
            DemandNodeKind.CompetencyElsewhere,
        ]);
        Values(hierarchy, 9).ShouldBe([3]);
        Values(hierarchy, 0).ShouldBe([10]);
    }

    [Fact]
    public void Regions_that_count_more_than_all_are_believed() =>
        Values(Build(Row("a", 1, 5), Row("a", 1, 6, "north")), 0).ShouldBe([6]);

    [Fact]
    public void Regions_begin_with_their_first_month_and_all_of_a_competency_with_its_own()
    {
        DemandHierarchy hierarchy = Build(Row("a", 1, 5), Row("a", 2, 6), Row("a", 3, 7), Row("a", 2, 2, "north"), Row("b", 3, 1));

        int north = Array.FindIndex(hierarchy.Nodes, node => node.Kind == DemandNodeKind.Region);
        int elsewhere = Array.FindIndex(hierarchy.Nodes, node => node.Kind == DemandNodeKind.CompetencyElsewhere);
        int competency = Array.FindIndex(hierarchy.Nodes, node => node is { Kind: DemandNodeKind.Competency, CompetencyId: "a" });
        Values(hierarchy, north).ShouldBe([2, 0]);
        Values(hierarchy, elsewhere).ShouldBe([4, 7]);
        Values(hierarchy, competency).ShouldBe([5, 6, 7]);
        hierarchy.Series[^1].FirstMonth.ShouldBe(new DateOnly(2026, 3, 1));
    }

    [Fact]
    public void Months_without_any_row_are_not_known_and_later_ones_are_not_looked_at()
    {
        DemandHierarchy hierarchy = Build(Row("a", 1, 5), Row("b", 3, 1), Row("a", 12, 99));

        Values(hierarchy, 0).ShouldBe([5, double.NaN, 1]);
        hierarchy.Months.ShouldBe(3);
    }

    [Fact]
    public void A_table_that_begins_later_has_no_hierarchy() =>
        DemandHierarchyBuilder.Build([Row("a", 12, 9)], Domains, new DateOnly(2026, 11, 1)).ShouldBeNull();

    private static DemandHierarchy Build(params ImmutableArray<DemandCount> rows) =>
        DemandHierarchyBuilder.Build(rows, Domains, new DateOnly(2026, 11, 1))!;

    private static ImmutableArray<double> Values(DemandHierarchy hierarchy, int node) => hierarchy.Series[node].Values;

    private static DemandCount Row(string competency, int month, long count, string? region = null) =>
        new(competency, new DateOnly(2026, month, 1), count, region);
}
