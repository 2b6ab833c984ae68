using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Simulation;
using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Tests.Research.Simulation;

public sealed class SimulationReportTests
{
    private static readonly YearFigures[] Few =
        [Year(10, 100), Year(12, 100), Year(9, 100)], More = [Year(13, 100), Year(15, 100), Year(12, 100)];

    [Fact]
    public void Differences_are_paired_by_world()
    {
        var bootstrap = new WorldBootstrap(3, seed: 1);
        Measure measure = Measure.GoalsPerHundredHours;
        bootstrap.Difference(measure, More, More).ShouldBe(new Interval(0, 0, 0));
        Interval difference = bootstrap.Difference(measure, More, Few);
        difference.Lower.ShouldBe(3, 1e-9);
        difference.Upper.ShouldBe(3, 1e-9);
        Interval level = bootstrap.Of(measure, Few);
        (level.Lower, level.Upper).ShouldBe((9, 12));
        level.Estimate.ShouldBe(31.0 / 3, 1e-9);
    }

    [Fact]
    public void One_world_has_no_interval()
    {
        Interval level = new WorldBootstrap(1, seed: 1).Of(Measure.GoalsPerHundredHours, Few.AsSpan(0, 1));
        (level.Estimate, double.IsNaN(level.Lower), double.IsNaN(level.Upper)).ShouldBe((10, true, true));
        Measure.GoalsPerHundredHours.Level(level).ShouldBe("10.00");
    }

    [Fact]
    public void What_has_nothing_to_be_divided_by_is_not_told()
    {
        Measure hours = Measure.All.Single(measure => string.Equals(measure.Id, "hoursPerGoal", StringComparison.Ordinal));
        YearFigures[] worlds = [.. Few.Select(year => year with { Reached = 0 })];
        Interval none = new WorldBootstrap(worlds.Length, seed: 1).Of(hours, worlds);
        none.ShouldBe(new Interval(double.NaN, double.NaN, double.NaN));
        hours.Level(none).ShouldBe("–");
        new WorldBootstrap(worlds.Length, seed: 1).Of(Measure.GoalsPerHundredHours, worlds).ShouldBe(new Interval(0, 0, 0));
    }

    [Theory]
    [InlineData(3, "**Proof** helps goals reached per 100 hours: with it +3.00 [3.00, 3.00].")]
    [InlineData(-3, "**Proof** harms goals reached per 100 hours: with it −3.00 [−3.00, −3.00].")]
    [InlineData(0, "**Proof** makes no difference that can be told from chance to goals reached per 100 hours: with it 0.00 [0.00, 0.00].")]
    public void A_pillar_is_told_by_what_it_does(int brings, string expected)
    {
        YearFigures[] without = [.. Few.Select(year => year with { Reached = year.Reached - brings })];
        var results = new SimulationResults("one", new SimulationSize(3, 1, 52, 1),
            [new PolicyFigures(SmallSimulation.Policy("ours"), [.. Few]),
                new PolicyFigures(SmallSimulation.Policy("without-proof"), [.. without])]);
        PillarSentences.Of(results).ShouldHaveSingleItem().ShouldStartWith(expected);
        PillarSentences.Summary(results).First().Contains("Proof", StringComparison.Ordinal).ShouldBe(brings <= 0);
    }

    [Fact]
    public void The_pages_have_every_measure_and_policy()
    {
        var results = new SimulationResults("one", new SimulationSize(3, 1, 52, 1),
            [new PolicyFigures(SmallSimulation.Policy("ours"), [.. More]), new PolicyFigures(SmallSimulation.Policy("random"), [.. Few])]);
        string page = new SimulationReportPage(Machine.Current("test"), new DateOnly(2026, 11, 30), results).ToMarkdown();
        string plots = new SimulationPlotsPage(new DateOnly(2026, 11, 30), results).ToHtml();
        page.Split('\n').Count(line => line.StartsWith("| random | ", StringComparison.Ordinal)).ShouldBe(Measure.All.Length + 1);
        page.ShouldContain("| random | 10.33 [9.00, 12.00] | +3.00 [3.00, 3.00] |");
        plots.Split("<svg ").Length.ShouldBe((2 * Measure.All.Length) + 1);
        plots.ShouldContain("prefers-color-scheme:dark");
        SimulationJson.Write(results).ShouldContain("\"oursLess\"");
    }

    private static YearFigures Year(int reached, double hours) =>
        new() { Learners = 1, Goals = 20, Reached = reached, EverReached = reached, Hours = hours };
}
