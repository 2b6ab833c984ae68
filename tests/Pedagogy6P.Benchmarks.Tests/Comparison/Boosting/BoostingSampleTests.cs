using Pedagogy6P.Benchmarks.Comparison.Boosting;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Boosting;

public sealed class BoostingSampleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gbdt-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_floats_of_the_peer_are_rows_of_thirty_features()
    {
        const int Rows = 5;
        float[] values = [.. Enumerable.Range(0, Rows * BoostingSample.Features).Select(i => (i * 0.37f) - 20)];
        Write("small.x", values);
        Write("small.y", [0, 1, 1, 0, 1]);

        RiskTable table = BoostingSample.Read(_folder.FullName, "small");

        table.RowCount.ShouldBe(Rows);
        table.Labels.ToArray().ShouldBe([0, 1, 1, 0, 1]);
        var row = new double[BoostingSample.Features];
        for (int number = 0; number < Rows; number++)
        {
            table.CopyRow(number, row);
            row.ShouldBe(values.Skip(number * BoostingSample.Features).Take(BoostingSample.Features).Select(value => (double)value));
        }
    }

    private void Write(string name, float[] values)
    {
        using var writer = new BinaryWriter(File.Create(Path.Combine(_folder.FullName, name)));
        foreach (float value in values)
        {
            writer.Write(value);
        }
    }
}
