using System.Collections.Immutable;
using Generators;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Comparison.Linq;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Linq;

/// <summary>A baseline that gave other answers would be no baseline.</summary>
public sealed class LinqRankerTests
{
    private const int K = 10;

    public static TheoryData<string, bool> Cases =>
        [.. WorkloadShape.All.SelectMany(shape => new[] { (shape.Name, false), (shape.Name, true) })];

    [Theory]
    [MemberData(nameof(Cases))]
    [AnyCulture]
    public void Gives_the_answers_of_the_engine(string name, bool withRisk)
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.All.Single(shape => shape.Name == name), modules: 400, learners: 40);
        PedagogyOptions options = workload.Options(withRisk ? new SteadyRisk() : null);
        var engine = new PedagogyEngine(workload.Programme, options);
        var linq = new LinqRanker(workload.Programme, options, Workload.AsOf);
        foreach (Learner learner in workload.Learners)
        {
            ImmutableArray<Recommendation> expected = engine.Recommend(learner, Workload.AsOf, K).Recommendations;
            ImmutableArray<LinqRanked> actual = linq.Rank(learner, K);
            actual.Select(item => (item.Module, item.Session)).ShouldBe(expected.Select(item => (item.ModuleId, item.SessionId)));
            actual.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First.Score - pair.Second.Score) < 1e-12);
        }
    }
}
