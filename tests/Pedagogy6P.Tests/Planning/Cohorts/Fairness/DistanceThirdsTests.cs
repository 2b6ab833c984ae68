using Pedagogy6P.Planning.Cohorts.Fairness;

namespace Pedagogy6P.Tests.Planning.Cohorts.Fairness;

public class DistanceThirdsTests
{
    [Fact]
    public void Thirds_are_as_even_as_equal_distances_allow()
    {
        Of(5, 1, 9, 3, 7, 2).ShouldBe(["near 1-2: 1 5", "middle 3-5: 0 3", "far 7-9: 2 4"]);
        Of(4, 4, 4, 4, 8, double.NaN).ShouldBe(["near 4-4: 0 1 2 3", "far 8-8: 4", "unknown -: 5"]);
        Of(1, 2).ShouldBe(["near 1-1: 0", "middle 2-2: 1"]);
        Of(double.NaN).ShouldBe(["unknown -: 0"]);
        Of().ShouldBeEmpty();
    }

    private static string[] Of(params double[] distances) => [.. DistanceThirds.Of(distances).Groups.Select(group =>
        FormattableString.Invariant($"{group.Name} {group.From}-{group.To}: {string.Join(' ', group.Learners)}"))];
}
