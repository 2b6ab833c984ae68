using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Comparison.Latency;
using Pedagogy6P.Benchmarks.Comparison.Results;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Latency;

public sealed class CallLatencyTests
{
    [Fact]
    public void There_is_a_row_for_the_middle_and_the_slowest_hundredth_of_each_kind_of_call()
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.Realistic, modules: 120, learners: 8);

        IReadOnlyList<ComparisonRow> rows = new CallLatency(workload, rounds: 3).Rows();

        rows.Select(row => row.Case).ShouldBe(
        [
            "realistic 120, warm call from a compiled query, p50", "realistic 120, warm call from a compiled query, p99",
            "realistic 120, warm call from a learner record, p50", "realistic 120, warm call from a learner record, p99",
        ]);
        rows.ShouldAllBe(row => row.Threads == 1 && row.Modules == 120 && row.Learners == 1
            && row.Implementation == ImplementationNames.Engine);

        // Rate and time say the same: 120 pairs in so many microseconds.
        rows.ShouldAllBe(row => Math.Abs((row.PairsPerSecond!.Value * row.MicrosecondsPerLearner!.Value / 120e6) - 1) < 1e-9);
        rows[1].MicrosecondsPerLearner!.Value.ShouldBeGreaterThanOrEqualTo(rows[0].MicrosecondsPerLearner!.Value);
        rows[3].MicrosecondsPerLearner!.Value.ShouldBeGreaterThanOrEqualTo(rows[2].MicrosecondsPerLearner!.Value);
        (rows[0].Spread, rows[2].Spread).ShouldBe((rows[1].Spread, rows[3].Spread));
    }

    [Fact]
    public void Cases_are_the_ones_that_requirements_look_for()
    {
        string name = CallLatency.NameOf("realistic", 600, CallLatency.FromCompiled, 99);
        var row = new ComparisonRow(name, ImplementationNames.Engine, 1, 600, 1, null, 1, 7, 0);
        Requirements.Of([row]).Single(one => one.Measured is not null).Measured.ShouldBe(7);
    }

    [Fact]
    public void A_new_goal_set_is_told_as_one_row_per_workload()
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.Sparse, modules: 80, learners: 3);

        ComparisonRow row = GoalSetLatency.Row(workload);

        (row.Case, row.Modules, row.Learners, row.Threads).ShouldBe(("sparse, compiling a new goal set", 80, 1, 1));
        row.MicrosecondsPerLearner!.Value.ShouldBeGreaterThanOrEqualTo(0);
        Requirements.Of([row]).Single(one => one.Measured is not null).Measured.ShouldBe(row.MicrosecondsPerLearner);
    }
}
