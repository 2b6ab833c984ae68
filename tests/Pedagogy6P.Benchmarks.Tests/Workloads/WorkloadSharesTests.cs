using Pedagogy6P.Benchmarks.Comparison.Linq;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Benchmarks.Tests.Workloads;

public sealed class WorkloadSharesTests
{
    public static TheoryData<string> Names => [.. WorkloadShape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shares_are_what_naive_code_counts(string name)
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.All.Single(shape => shape.Name == name), modules: 200, learners: 30);

        WorkloadShares shares = WorkloadShares.Of(workload);

        var ranker = new LinqRanker(workload.Programme, workload.Options(), Workload.AsOf);
        var catalogue = new LinqCatalogue(workload.Programme, workload.Options(), Workload.AsOf);
        var (feasible, gaining) = (0, 0);
        List<double> spreads = [];
        foreach (Learner learner in workload.Learners)
        {
            double[] scores = [.. ranker.Rank(learner, workload.Modules).Select(item => item.Score)];
            feasible += scores.Length;
            var known = new LinqKnowledge(catalogue, learner);
            gaining += workload.Programme.Modules.Count(module => known.Gain(catalogue.Taught[module.Id]) > 0);
            if (scores.Length > 1)
            {
                // The variance as the mean of squares minus the square of the mean.
                double mean = scores.Average();
                spreads.Add(Math.Sqrt(Math.Max(0, scores.Average(score => score * score) - (mean * mean))) / mean);
            }
        }

        double pairs = workload.Learners.Length * workload.Modules;
        shares.Feasible.ShouldBe(feasible / pairs, 1e-12);
        shares.Gain.ShouldBe(gaining / pairs, 1e-12);
        shares.ScoreSpread.ShouldBe(spreads.Count == 0 ? 0 : spreads.Average(), 1e-6);
    }

    [Fact]
    public void Nobody_has_no_spread()
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.Sparse, modules: 1, learners: 2);
        WorkloadShares.Of(workload).ScoreSpread.ShouldBe(0);
    }
}
