using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Formats.ProgrammeFolders;

namespace Pedagogy6P.Benchmarks.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pedagogy6p-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("sparse", 60, 5)]
    [InlineData("flat", 1, 0)]
    public void The_folder_holds_the_workload_that_was_asked_for(string name, int modules, int learners)
    {
        int code = new CommandRun().Run(
            "export", _folder.FullName, "--workload", name, "--modules", $"{modules}", "--learners", $"{learners}");

        code.ShouldBe(0);
        ProgrammeFolder read = ProgrammeFolder.Read(_folder.FullName, cancellationToken: TestContext.Current.CancellationToken);
        read.Programme.Tables.Id.ShouldBe("benchmark-" + name);
        read.Programme.Modules.Length.ShouldBe(modules);
        read.Learners.Learners.Length.ShouldBe(learners);
        new FileInfo(Path.Combine(_folder.FullName, "features.f32")).Length.ShouldBe(4L * Workload.TasteLength * modules);
        new FileInfo(Path.Combine(_folder.FullName, "taste.f32")).Length.ShouldBe(4L * Workload.TasteLength * learners);
    }
}
