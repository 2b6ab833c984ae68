using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Tests.Comparison;

public sealed class FaissLibraryTests
{
    [Fact]
    public void Is_absent_outside_a_repository() => FaissLibrary.TryLoad(repository: null).ShouldBeFalse();

    [Fact]
    public void Is_absent_where_there_is_nothing_to_compile()
    {
        DirectoryInfo empty = Directory.CreateTempSubdirectory("pedagogy6p-");
        FaissLibrary.TryLoad(empty.FullName).ShouldBeFalse();
        empty.Delete();
    }

    [Fact]
    public void Finds_the_largest_inner_products()
    {
        Assert.SkipUnless(FaissLibrary.IsInstalled, "FAISS not present");
        float[] vectors = [1, 0, 0, 1, 1, 1];
        float[] scores = new float[2];
        long[] rows = new long[2];
        nint index = FaissLibrary.Create(2, 3, vectors);
        FaissLibrary.SetThreads(1);
        FaissLibrary.Search(index, 1, [2, 1], 2, scores, rows);
        FaissLibrary.Free(index);
        rows.ShouldBe([2, 0]);
        scores.ShouldBe([3, 2]);
    }
}
