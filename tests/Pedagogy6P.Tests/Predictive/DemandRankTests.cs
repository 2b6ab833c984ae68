using Pedagogy6P.Predictive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Predictive;

public sealed class DemandRankTests
{
    [Fact]
    public void Percentiles_are_mid_ranks_and_ties_share_their_mean_rank()
    {
        var levels = new Dictionary<string, double> { ["low"] = 0, ["tie1"] = 5, ["tie2"] = 5, ["tie3"] = 5, ["high"] = 9 };
        DemandRank.Percentiles(levels).ShouldBe(
            new Dictionary<string, double> { ["low"] = 0.1, ["tie1"] = 0.5, ["tie2"] = 0.5, ["tie3"] = 0.5, ["high"] = 0.9 },
            ignoreOrder: true);
    }

    [Fact]
    public void A_single_competency_stands_in_the_middle() =>
        DemandRank.Percentiles(new Dictionary<string, double> { ["only"] = 100 })["only"].ShouldBe(0.5);

    [Fact]
    public void Without_levels_there_are_no_percentiles() => DemandRank.Percentiles(new Dictionary<string, double>()).ShouldBeEmpty();

    [Fact]
    public void Term_is_the_mean_percentile_weighted_by_attainment() => DemandRank.Term([0.9, 0.1], [0.75, 0.25]).ShouldBe(0.7, 1e-15);

    [Fact]
    public void Term_of_a_module_that_teaches_nothing_is_the_middle() => DemandRank.Term([], []).ShouldBe(0.5);

    [Fact]
    public void A_competency_outside_the_table_takes_the_middle_rank()
    {
        ProgrammeTables tables = Small.Tables with
        {
            ModuleCompetencies = [new ModuleCompetency("m", "c", 0, 0.5), new ModuleCompetency("m", "d", 0, 0.25)],
            Competencies = [.. Small.Tables.Competencies, new Competency("e", "E")],
            Demand = [new DemandCount("c", new DateOnly(2026, 12, 1), 8), new DemandCount("e", new DateOnly(2026, 12, 1), 3)],
        };

        // δ(c) = ¾, δ(d) = ½: D = (¾·½ + ½·¼) ÷ ¾.
        var found = Small.First(tables);
        found.Contributions.Demand.ShouldBe(0.1 * (found.Contributions.Need / 0.3) * 2 / 3, 1e-15);
        found.Facts!.Demand.ShouldBe([new DemandFact("c", 0.75)]);
    }
}
