using Pedagogy6P.Practice;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Practice;

public sealed class PracticeMatchTests
{
    [Theory]
    [InlineData("", "", 0.5)]
    [InlineData("rural", "", 0.5)]
    [InlineData("", "rural", 0.5)]
    [InlineData("rural hospital", "hospital", 1)]
    [InlineData("rural", "hospital", 0)]
    [InlineData("rural", "Rural", 0)]
    public void Settings_match_when_shared_and_half_when_either_side_declares_none(string learners, string modules, double match)
    {
        var found = Small.First(
            Small.With(module => module with { Settings = [.. Words(modules)], HandsOnShare = 0.4 }),
            Small.Learner with { Settings = [.. Words(learners)] });
        found.Contributions.Practice.ShouldBe(0.1 * 0.5 * (0.2 + (0.5 * match)), 1e-15);
    }

    [Theory]
    [InlineData(true, true, true, 1)]
    [InlineData(true, false, false, 1)]
    [InlineData(false, true, true, 0.75)]
    [InlineData(false, true, false, 0.75)]
    [InlineData(false, false, true, 0.5)]
    [InlineData(false, false, false, 0)]
    public void The_closest_tie_between_settings_decides(bool shared, bool related, bool undeclared, double match) =>
        PracticeMatch.Match(shared, related, undeclared).ShouldBe(match);

    [Fact]
    public void Term_is_half_hands_on_and_half_match() => PracticeMatch.Term(0.25, 1).ShouldBe(0.625);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
