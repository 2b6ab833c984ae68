using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Rules.Worths;

namespace Pedagogy6P.Tests.Ranking.Worths;

/// <summary>Which worth that waits for a competency is better for every supplier than another.</summary>
public sealed class AskedWorthsTests
{
    private static readonly CompetencyAmount Half = new(1, 0.5);

    [Fact]
    public void Nothing_is_better_than_the_first_one_asked_about() =>
        new AskedWorths(3).RoundOfBetter(Half, Worth.Direct(1, 10)).ShouldBe(0);

    /// <summary>Kept was a gain of 1 in 10 hours, for suppliers of a half and more before round 4.</summary>
    [Theory]
    [InlineData(0.5, 0.9, 10, 4)]
    [InlineData(0.6, 0.9, 10, 4)]
    [InlineData(0.4, 0.9, 10, 0)]
    [InlineData(0.5, 1, 10, 0)]
    [InlineData(0.5, 1, 11, 0)]
    [InlineData(0.5, 0.9, 9, 0)]
    [InlineData(0.5, 1.1, 12, 0)]
    [InlineData(0.5, 0.9, 12, 4)]
    [InlineData(0.5, 1 - 1e-11, 10, 4)]
    [InlineData(0.5, 1 - 1e-13, 10, 0)]
    [InlineData(0.5, 0.5, 5.0000000001, 4)]
    [InlineData(0.5, 0.5, 5.0000000000001, 0)]
    public void Better_is_what_asks_no_more_and_is_clearly_larger_in_gain_and_rate(double asked, double gain, double hours, int round)
    {
        var worths = new AskedWorths(3);
        worths.Keep(Half, Worth.Direct(1, 10), 4);
        worths.RoundOfBetter(Half with { Amount = asked }, Worth.Direct(gain, hours)).ShouldBe(round);
        worths.RoundOfBetter(new CompetencyAmount(0, asked), Worth.Direct(gain, hours)).ShouldBe(0);
        worths.RoundOfBetter(new CompetencyAmount(2, asked), Worth.Direct(gain, hours)).ShouldBe(0);
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(5, 2)]
    public void The_latest_round_counts(int first, int second)
    {
        var worths = new AskedWorths(3);
        worths.Keep(Half, Worth.Direct(1, 10), first);
        worths.Keep(Half, Worth.Direct(1, 10), second);
        worths.RoundOfBetter(Half, Worth.Direct(0.5, 10)).ShouldBe(5);
        worths.Keep(Half, Worth.Direct(1, 10), AskedWorths.EveryRound);
        worths.RoundOfBetter(Half, Worth.Direct(0.5, 10)).ShouldBe(AskedWorths.EveryRound);
    }

    [Fact]
    public void Four_are_kept_for_each_competency_and_none_after_clearing()
    {
        var worths = new AskedWorths(2);
        for (int round = 1; round <= 6; round++)
        {
            worths.Keep(new CompetencyAmount(0, 0.5), Worth.Direct(1, 10), round);
            worths.Keep(new CompetencyAmount(1, 0.5), Worth.Direct(1, 10), 10 + round);
        }

        worths.RoundOfBetter(new CompetencyAmount(0, 0.5), Worth.Direct(0.5, 10)).ShouldBe(4);
        worths.RoundOfBetter(new CompetencyAmount(1, 0.5), Worth.Direct(0.5, 10)).ShouldBe(14);
        worths.Clear();
        worths.RoundOfBetter(new CompetencyAmount(0, 0.5), Worth.Direct(0.5, 10)).ShouldBe(0);
        worths.Keep(new CompetencyAmount(0, 0.5), Worth.Direct(1, 10), 3);
        worths.RoundOfBetter(new CompetencyAmount(0, 0.5), Worth.Direct(0.5, 10)).ShouldBe(3, "room is made again");
        worths.RoundOfBetter(new CompetencyAmount(1, 0.5), Worth.Direct(0.5, 10)).ShouldBe(0);
        worths.Clear();
        worths.RoundOfBetter(new CompetencyAmount(0, 0.5), Worth.Direct(0.5, 10)).ShouldBe(0, "and cleared again");
    }
}
