using Pedagogy6P.Benchmarks.Cohorts.Instances;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Tests.Cohorts;

public sealed class FirstChoicesTests
{
    [Fact]
    public void What_is_asked_for_above_the_seats_is_refused()
    {
        // Three learners like the first session best, and may take one; the last has only the second.
        CohortProblem problem = TinyCohort.Of(most: 1, seats: [1, 5], [[(0, 0.9), (1, 0.5)], [(0, 0.8)], [(0, 0.7), (1, 0.1)], [(1, 0.3)]]);
        var choices = new FirstChoices(problem);
        choices.Asked.ShouldBe([3, 1]);
        choices.Refused([1, 5]).ShouldBe(0.5);
        choices.Refused([2, 0]).ShouldBe(0.5);
        choices.Refused([3, 1]).ShouldBe(0);
    }

    [Fact]
    public void Where_seats_are_unlimited_nothing_counts()
    {
        CohortProblem problem = TinyCohort.Of(most: 1, seats: [1, 5], [[(0, 0.9)], [(0, 0.8)], [(1, 0.3)]]);
        var choices = new FirstChoices(problem);
        choices.Refused([1, Offerings.Unlimited]).ShouldBe(0.5);
        choices.Refused([Offerings.Unlimited, Offerings.Unlimited]).ShouldBe(0);
        choices.Scale([10, Offerings.Unlimited], 0.5).ShouldBe([1, Offerings.Unlimited]);
        choices.Scale([10, 0], 0.4).ShouldBe([2, 0]);
    }
}
