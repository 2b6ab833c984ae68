using Generators;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Paths;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Tests.Paths;

/// <summary>A small race: every path holds, and all that is proven is the same.</summary>
public sealed class PathRaceTests
{
    [Fact]
    [AnyCulture]
    public void All_solvers_agree_on_a_small_programme()
    {
        Workload small = WorkloadGenerator.Generate(WorkloadShape.Realistic, modules: 60, learners: 8);
        var workload = new PathWorkload("small", small.Programme, small.Learners, Workload.AsOf);
        PathCase[] cases = [.. new PathRace(workload, peers: 8, seconds: 30, Clock.Wall).Run(TestContext.Current.CancellationToken)];
        cases.Length.ShouldBe(8);
        cases.SelectMany(one => one.Faults).ShouldBeEmpty();
        cases.ShouldAllBe(one => one.IsProven && one.IsProvenInTheEnd);
        cases.ShouldAllBe(one => one.CpSat!.IsProven && one.CpSat!.IsSame);
        cases.ShouldAllBe(one => one.Cbc!.IsProven && one.Cbc!.IsSame);
        cases.ShouldAllBe(one => one.One > 0 && one.Five > 0 && one.CpSat!.Seconds > 0 && one.Cbc!.Seconds > 0);
    }

    [Fact]
    [AnyCulture]
    public void Some_are_spread_evenly_over_all_that_other_solvers_plan_too()
    {
        Workload small = WorkloadGenerator.Generate(WorkloadShape.Realistic, modules: 20, learners: 8);
        var workload = new PathWorkload("small", small.Programme, small.Learners, Workload.AsOf);
        PathCase[] cases = [.. new PathRace(workload, peers: 2, seconds: 30, Clock.Wall).Run(TestContext.Current.CancellationToken)];
        cases.Select(one => one.Cbc is not null).ShouldBe([false, false, false, true, false, false, false, true]);
        cases.Count(one => one.CpSat is not null).ShouldBe(2);
    }
}
