using Generators;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Uplift;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Benchmarks.Tests.Research.Uplift;

public sealed class UpliftFiguresTests
{
    private const int Learners = 3000;

    [Fact]
    [AnyCulture]
    public void Those_who_are_helped_are_found_and_chance_is_not_beaten_by_chance()
    {
        var figures = UpliftFigures.Of(UpliftWorld.All[2], seed: 7, Learners);

        (figures.Gains[UpliftContender.DoublyRobust] / figures.Oracle).ShouldBeInRange(0.8, 1);
        (figures.Gains[UpliftContender.Random] / figures.Oracle).ShouldBeInRange(0.1, 0.3);
        figures.IsAboveRandom.ShouldBeTrue();
    }

    [Fact]
    public void Outcomes_of_a_world_are_what_it_says()
    {
        foreach (UpliftWorld world in UpliftWorld.All)
        {
            UpliftOffer[] drawn = world.Draw(40_000, seed: 3);

            // Weighted by the lot, the difference of the sides is the mean effect.
            double found = drawn.Average(offer => offer.Outcome * (offer.IsContacted ? 1 / offer.Propensity
                : -1 / (1 - offer.Propensity)));
            found.ShouldBe(drawn.Average(world.EffectOn), 0.06, world.Name);
        }
    }

    [Fact]
    public void The_page_holds_a_row_for_every_way_to_choose_and_every_interval()
    {
        UpliftWorld[] worlds = [UpliftWorld.All[0], UpliftWorld.All[^1]];
        string page = new UpliftReportPage(Machine.Current("some"), new DateOnly(2026, 11, 30), 1, Learners,
            [.. worlds.Select(world => (world, (IReadOnlyList<UpliftFigures>)[UpliftFigures.Of(world, 1, Learners)]))]).ToMarkdown();

        foreach (string name in (string[])["random", "risk order", "S-learner", "T-learner", "DR-learner", "AUUC", "Qini area"])
        {
            page.ShouldContain($"\n| {name} |");
        }

        page.ShouldNotContain("NaN");
    }
}
