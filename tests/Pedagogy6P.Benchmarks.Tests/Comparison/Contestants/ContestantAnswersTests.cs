using Generators;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Comparison.Contestants;
using Pedagogy6P.Benchmarks.Comparison.Linq;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Contestants;

/// <summary>What is timed does the work: every implementation that ranks finds the same modules in the same order.</summary>
public sealed class ContestantAnswersTests
{
    private const double Rounding = 1e-12;

    public static TheoryData<string, int, int> Cases =>
        [.. WorkloadShape.All.SelectMany(shape => new[] { (shape.Name, 1, 10), (shape.Name, 300, 10), (shape.Name, 150, 400) })];

    [Theory]
    [MemberData(nameof(Cases))]
    [AnyCulture]
    public void Engine_scalar_and_LINQ_give_the_same_lists(string name, int modules, int k)
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.All.Single(shape => shape.Name == name), modules, learners: 25);
        using var single = new EngineContestant("single", workload, k, threads: 1);
        using var shared = new EngineContestant("shared", workload, k, threads: 2);
        using var scalar = new ScalarContestant(workload, k);
        var linq = new LinqRanker(workload.Programme, workload.Options(), Workload.AsOf);
        single.Measure(Clock.Wall);
        shared.Measure(Clock.Wall);
        scalar.Measure(Clock.Wall);

        for (int learner = 0; learner < workload.Learners.Length; learner++)
        {
            IReadOnlyList<(string Module, double Score)> expected =
                [.. linq.Rank(workload.Learners[learner], k).Select(item => (item.Module, item.Score))];
            ShouldAgree(single.Answer(learner), expected);
            ShouldAgree(shared.Answer(learner), expected);
            ShouldAgree(scalar.Answer(learner), expected);
        }
    }

    [Fact]
    public void A_risk_model_changes_what_the_engine_finds_as_it_changes_what_LINQ_finds()
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.Realistic, modules: 300, learners: 25);
        using var engine = new EngineContestant("risk", workload, 10, threads: 1, new SteadyRisk());
        using var without = new EngineContestant("none", workload, 10, threads: 1);
        var linq = new LinqRanker(workload.Programme, workload.Options(new SteadyRisk()), Workload.AsOf);
        engine.Measure(Clock.Wall);
        without.Measure(Clock.Wall);

        for (int learner = 0; learner < workload.Learners.Length; learner++)
        {
            ShouldAgree(engine.Answer(learner), [.. linq.Rank(workload.Learners[learner], 10).Select(item => (item.Module, item.Score))]);
        }

        Enumerable.Range(0, workload.Learners.Length).ShouldContain(learner => engine.Answer(learner).Zip(without.Answer(learner))
            .Any(pair => pair.First.Score != pair.Second.Score));
    }

    private static void ShouldAgree(
        IReadOnlyList<(string Module, double Score)> actual, IReadOnlyList<(string Module, double Score)> expected)
    {
        actual.Select(item => item.Module).ShouldBe(expected.Select(item => item.Module));
        actual.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First.Score - pair.Second.Score) < Rounding);
    }
}
