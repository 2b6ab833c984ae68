using Pedagogy6P.Benchmarks.Comparison.Latency;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Latency;

public sealed class CallBytesTests
{
    public static TheoryData<string> Names => [.. WorkloadShape.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_warm_call_from_a_compiled_query_allocates_nothing(string name) => new CallLatency(
        WorkloadGenerator.Generate(WorkloadShape.All.Single(shape => shape.Name == name), modules: 200, learners: 5), rounds: 1)
        .BytesPerCall().ShouldBe(0);
}
