using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Comparison.Results;

namespace Pedagogy6P.Benchmarks.Tests.Comparison;

public sealed class RaceTests
{
    [Fact]
    public void Contestants_take_turns_so_that_a_slower_hour_hits_all_alike()
    {
        List<string> turns = [];
        Race.Run([new ScriptedContestant("a", 1, _ => 1, turns), new ScriptedContestant("b", 1, _ => 1, turns)], 3, Clock.Wall);
        turns.ShouldBe(["a", "b", "a", "b", "a", "b"]);
    }

    [Fact]
    public void A_row_holds_the_median_run_and_how_far_the_others_lie()
    {
        Queue<double> seconds = new([0.4, 0.1, 0.2, 0.8, 0.3]);
        var contestant = new ScriptedContestant("own", 20, _ => seconds.Dequeue()) { FeasibleShare = 0.25 };

        ComparisonRow row = Race.Run([contestant], 5, Clock.Wall).ShouldHaveSingleItem();

        // In order 0.1 0.2 0.3 0.4 0.8: the middle is 0.3, the quarters are 0.2 and 0.4.
        row.Case.ShouldBe("case of own");
        (row.Implementation, row.Threads, row.Modules, row.Learners, row.FeasibleShare).ShouldBe(("own", 1, 50, 20, 0.25));
        row.PairsPerSecond!.Value.ShouldBe(20 * 50 / 0.3, 1e-6);
        row.MicrosecondsPerLearner!.Value.ShouldBe(15_000, 1e-6);
        row.Spread!.Value.ShouldBe(0.2 / 0.3, 1e-9);
        row.PairsScored.ShouldBe(1000);
    }
}
