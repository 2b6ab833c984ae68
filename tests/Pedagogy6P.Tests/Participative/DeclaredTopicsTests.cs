using Pedagogy6P.Participative;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Participative;

public sealed class DeclaredTopicsTests
{
    [Theory]
    [InlineData("", "", 0.5)]
    [InlineData("ai", "", 0.5)]
    [InlineData("ai", "ai", 0.75)]
    [InlineData("ai data", "data ai law", 0.875)]
    [InlineData("ai ai", "ai ai", 0.75)]
    [InlineData("AI", "ai", 0.5)]
    public void Each_shared_topic_halves_what_is_missing(string declared, string dealtWith, double preference)
    {
        var learner = Small.Learner with { Topics = [.. Words(declared)] };
        DeclaredTopics.Instance.ValueOf(learner, Small.Module with { Topics = [.. Words(dealtWith)] }).ShouldBe(preference);
        Small.First(Small.With(module => module with { Topics = [.. Words(dealtWith)] }),
            learner).Contributions.Preference.ShouldBe(0.1 * 0.5 * preference, 1e-16);
    }

    [Fact]
    public void Many_shared_topics_come_as_near_to_one_as_binary64_does() => DeclaredTopics.Term(60).ShouldBe(1);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
