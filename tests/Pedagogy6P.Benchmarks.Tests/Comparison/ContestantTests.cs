using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Tests.Comparison;

public sealed class ContestantTests
{
    private const int FirstTrial = 64;

    [Theory]
    [InlineData(0.001, 0.0001, 10_000, 0.5)]
    [InlineData(0.05, 0.001, 10_000, 0.5)]
    [InlineData(0, 0.002, 10_000, 0.5)]
    [InlineData(0.1, 0.00001, 5_000_000, 6)]
    public void A_calibrated_run_takes_about_the_time_it_is_given(double shared, double each, int available, double budget)
    {
        double Cost(int learners) => shared + (each * learners);
        var contestant = new ScriptedContestant("own", available, Cost);

        contestant.Calibrate(budget, Clock.Wall);

        Cost(contestant.Learners).ShouldBeLessThanOrEqualTo(budget);
        Cost(contestant.Learners + FirstTrial + 2).ShouldBeGreaterThan(budget);
    }

    [Fact]
    public void What_is_quick_takes_all_learners_and_what_is_slow_takes_the_first_trial()
    {
        var quick = new ScriptedContestant("quick", 3000, learners => 1e-6 * learners);
        quick.Calibrate(5, Clock.Wall);
        quick.Learners.ShouldBe(3000);

        var slow = new ScriptedContestant("slow", 3000, learners => 10.0 * learners);
        slow.Calibrate(5, Clock.Wall);
        slow.Learners.ShouldBe(FirstTrial);

        var few = new ScriptedContestant("few", 9, learners => 1e-6 * learners);
        few.Calibrate(5, Clock.Wall);
        few.Learners.ShouldBe(9);
        few.Runs.ShouldAllBe(learners => learners == 9);
    }

    [Fact]
    public void Time_that_does_not_grow_with_learners_takes_all_of_them()
    {
        var contestant = new ScriptedContestant("steady", 3000, _ => 0.01);
        contestant.Calibrate(1, Clock.Wall);
        contestant.Learners.ShouldBe(3000);
    }

    [Fact]
    public void Warming_up_ends_when_the_machine_code_is_the_final_one()
    {
        // 0.7 seconds at most, three times the budget when that is less; then one run of few and one of four times as many.
        var contestant = new ScriptedContestant("steady", 3000, _ => 0.1);
        contestant.Calibrate(1, Clock.Wall);
        contestant.Runs.Count(learners => learners == FirstTrial).ShouldBeInRange(8, 9);
        contestant.Runs[^1].ShouldBe(4 * FirstTrial);

        var hurried = new ScriptedContestant("hurried", 3000, _ => 0.1);
        hurried.Calibrate(0.05, Clock.Wall);
        hurried.Runs.ShouldBe([FirstTrial, FirstTrial, FirstTrial, 4 * FirstTrial]);
    }

    [Fact]
    public void Another_contestant_lends_its_number_of_learners_and_pairs_follow()
    {
        var one = new ScriptedContestant("one", 700, _ => 1);
        var other = new ScriptedContestant("other", 40, _ => 1);
        one.TakeAsManyAs(other);
        one.Learners.ShouldBe(40);
        one.PairsScored.ShouldBe(40 * 50);
    }
}
