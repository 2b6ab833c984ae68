using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Comparison.Results;

namespace Pedagogy6P.Benchmarks.Tests.Comparison;

public sealed class RankingComparisonTests
{
    [Fact]
    public void A_small_comparison_writes_every_implementation_of_a_workload()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("pedagogy6p-");
        using var output = new StringWriter();
        var size = new ComparisonSize(200, 30, 1, 0.01, 0.01, 20, 1, []);
        RankingReport report = new RankingComparison(size, Clock.Wall, ["realistic"], output).Run(new Machine("test", "a processor"),
            new DateOnly(2027, 1, 4));
        report.Write(output, Path.Combine(folder.FullName, "rows.json"), folder.FullName);
        report.Rows.Where(row => row.Case == "realistic").Select(row => (row.Implementation, row.Threads)).ShouldBe(
        [
            (ImplementationNames.Engine, 1), (ImplementationNames.Engine, 2), (ImplementationNames.Scalar, 1), (ImplementationNames.Linq,
                1),
            (ImplementationNames.Unfiltered, 1), (ImplementationNames.PostFilter, 1), (ImplementationNames.NumPy, 1),
        ], ignoreOrder: true);
        report.Rows.Where(row => row.PairsPerSecond is not null).ShouldAllBe(row => row.MicrosecondsPerLearner > 0 && row.Learners > 0);
        File.ReadAllText(Path.Combine(folder.FullName, "test", "ranking.md")).ShouldContain("2027-01-04, a processor");
        File.ReadAllText(Path.Combine(folder.FullName, "test", "ranking.json")).ShouldBe(RowsJson.Of(report.Rows));
        File.ReadAllText(Path.Combine(folder.FullName, "rows.json")).ShouldBe(RowsJson.Of(report.Rows));
        folder.Delete(recursive: true);
    }
}
