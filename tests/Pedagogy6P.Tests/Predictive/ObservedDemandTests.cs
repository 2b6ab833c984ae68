using Pedagogy6P.Predictive;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Predictive;

public sealed class ObservedDemandTests
{
    [Fact]
    public void Level_is_the_mean_of_twelve_months_with_absent_months_as_zero() =>
        Levels("2027-01-15", Row("a", "2027-01", 24), Row("a", "2026-06", 12)).ShouldBe(new Dictionary<string, double> { ["a"] = 3 });

    [Fact]
    public void The_window_ends_with_the_last_month_not_after_the_query() =>
        Levels("2027-01-15", Row("a", "2026-03", 12), Row("a", "2025-04", 24), Row("a", "2025-03", 48),
            Row("a", "2027-02", 96))["a"].ShouldBe(3);

    [Fact]
    public void The_month_of_the_query_counts_from_its_first_day() =>
        Levels("2027-02-01", Row("a", "2027-02", 12))["a"].ShouldBe(1);

    [Fact]
    public void The_last_month_is_the_tables_not_the_competencys() =>
        Levels("2027-01-15", Row("a", "2027-01", 12), Row("b", "2025-12", 12)).ShouldBe(
            new Dictionary<string, double> { ["a"] = 1, ["b"] = 0 }, ignoreOrder: true);

    [Fact]
    public void All_levels_are_zero_when_every_month_is_later() =>
        Levels("2026-12-31", Row("a", "2027-01", 12), Row("b", "2027-02", 1)).ShouldBe(
            new Dictionary<string, double> { ["a"] = 0, ["b"] = 0 }, ignoreOrder: true);

    [Fact]
    public void Regions_add_up_when_no_row_says_all() =>
        Levels("2027-01-15", Row("a", "2027-01", 12, "north"), Row("a", "2027-01", 24, "south"))["a"].ShouldBe(3);

    [Fact]
    public void Rows_for_all_regions_win_over_the_sum_and_unseen_competencies_fall_to_zero() =>
        Levels("2027-01-15", Row("a", "2027-01", 12), Row("a", "2027-01", 99, "north"), Row("b", "2027-01", 99, "north")).ShouldBe(
            new Dictionary<string, double> { ["a"] = 1, ["b"] = 0 }, ignoreOrder: true);

    [Fact]
    public void However_many_rows_for_all_regions_there_are_the_regions_do_not_count() =>
        Levels("2027-01-15", Row("a", "2027-01", 12), Row("a", "2026-12", 12), Row("a", "2027-01", 99, "north"))["a"].ShouldBe(2);

    [Fact]
    public void A_row_for_all_regions_wins_even_outside_the_window() =>
        Levels("2027-01-15", Row("a", "2020-01", 12), Row("a", "2027-01", 99, "north"))["a"].ShouldBe(0);

    [Fact]
    public void An_empty_table_has_no_levels() => Levels("2027-01-15").ShouldBeEmpty();

    private static IReadOnlyDictionary<string, double> Levels(string asOf, params DemandCount[] rows) =>
        new ObservedDemand([.. rows]).Levels(DateOnly.ParseExact(asOf, "yyyy-MM-dd", provider: null));

    private static DemandCount Row(string competency, string month, long count, string? region = null) =>
        new(competency, DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", provider: null), count, region);
}
