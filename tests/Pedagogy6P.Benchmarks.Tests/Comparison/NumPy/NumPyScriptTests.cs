using Pedagogy6P.Benchmarks.Comparison.NumPy;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.NumPy;

public sealed class NumPyScriptTests
{
    public static TheoryData<string> Names => [.. WorkloadShape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Agrees_with_the_engine(string name)
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.All.Single(shape => shape.Name == name), modules: 500, learners: 60);
        using NumPyScript? script = NumPyScript.Open(workload, learners: 50, k: 10);
        Assert.SkipUnless(script is not null, "Python with NumPy not present");
        NumPyAgreement.LargestDifference(workload, 50, 10, script.Answers()).ShouldBeLessThanOrEqualTo(NumPyAgreement.Tolerance);
        script.Run().Wall.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_missing_answer_is_a_disagreement()
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.Worst, modules: 100, learners: 2);
        NumPyAgreement.LargestDifference(workload, 2, 10, []).ShouldBe(double.PositiveInfinity);
    }
}
