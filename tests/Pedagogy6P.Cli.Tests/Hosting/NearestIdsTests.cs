using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Tests.Hosting;

public sealed class NearestIdsTests
{
    [Theory]
    [InlineData("core-dtaa-1", "core-data-1")]
    [InlineData("CORE-DATA-1", "core-data-1")]
    [InlineData("core-data1", "core-data-1")]
    public void Slips_of_the_keyboard_are_near(string typed, string meant) =>
        NearestIds.Find(typed, ["law-1", "core-data-1", "project"])[0].ShouldBe(meant);

    [Fact]
    public void The_nearest_come_first_then_ordinally_three_at_most() =>
        NearestIds.Find("abcdef", ["abcdeg", "abcdef2", "xbcdef", "abcxyz", "abcdef"]).ShouldBe(["abcdef", "abcdef2", "abcdeg"]);

    [Theory]
    [InlineData("")]
    [InlineData("quite-different")]
    public void Nothing_near_gives_no_advice(string typed) => NearestIds.Advice(typed, ["core-data-1", "law-1"]).ShouldBeNull();

    [Fact]
    public void Long_words_cost_nothing() => NearestIds.Find(new string('a', 5000), [new string('a', 5001)]).ShouldBeEmpty();
}
