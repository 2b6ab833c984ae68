using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Tests.Proof.Uplift;

public class UpliftRankingTests
{
    private const int Offers = 1500;
    private const int Folds = 3;

    [Fact]
    public void Who_is_helped_is_found_where_help_depends_on_what_is_known()
    {
        // With an effect of 1 for the half that is ranked first, E[τ·(F − ½)] is ½ · (¾ − ½).
        Interval area = UpliftRanking.Area(HeldOutFold.All(["x"], World(1, effect: 1), Folds, 7));

        area.Lower.ShouldBeGreaterThan(0.05);
        area.Upper.ShouldBeLessThan(0.25);
        area.Estimate.ShouldBe(0.125, 0.05);
    }

    [Fact]
    public void Nothing_is_found_where_nobody_is_helped()
    {
        Interval area = UpliftRanking.Area(HeldOutFold.All(["x"], World(2, effect: 0), Folds, 7));

        (area.Lower <= 0 && area.Upper >= 0).ShouldBeTrue();
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        UpliftOffer[] offers = World(3, effect: 1);

        UpliftRanking.Area(HeldOutFold.All(["x"], offers.Reverse(), Folds, 7))
            .ShouldBe(UpliftRanking.Area(HeldOutFold.All(["x"], offers, Folds, 7)));
    }

    private static UpliftOffer[] World(int seed, double effect)
    {
        var dice = new Random(seed);
        return [.. Enumerable.Range(0, Offers).Select(number =>
        {
            double known = dice.NextDouble();
            bool treated = dice.Next(2) == 0;
            double outcome = (treated && known > 0.5 ? effect : 0) + (0.5 * (dice.NextDouble() - 0.5));
            return new UpliftOffer(FormattableString.Invariant($"l{number:0000}"), treated, 0.5, outcome, 30, [known]);
        })];
    }
}
