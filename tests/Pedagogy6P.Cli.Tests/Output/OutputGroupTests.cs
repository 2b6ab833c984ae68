using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Tests.Commands.Risk;

namespace Pedagogy6P.Cli.Tests.Output;

/// <summary>Files that belong together appear together or not at all.</summary>
public sealed class OutputGroupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ToolHost _host = new() { Output = Stream.Null, Error = TextWriter.Null };

    [Fact]
    public void All_files_appear_and_nothing_else()
    {
        File.WriteAllText(_folder.File("b"), "old");
        using (var group = new OutputGroup(_host))
        {
            group.Add(_folder.File("a"), "new a"u8);
            group.Add(_folder.File("b"), "new b"u8);
            File.Exists(_folder.File("a")).ShouldBeFalse();
            File.ReadAllText(_folder.File("b")).ShouldBe("old");
            group.Complete();
        }

        Content().ShouldBe(["a: new a", "b: new b"]);
    }

    [Fact]
    public void What_cannot_be_put_in_its_place_takes_the_others_back()
    {
        File.WriteAllText(_folder.File("b"), "old");
        using (var group = new OutputGroup(_host))
        {
            group.Add(_folder.File("a"), "new a"u8);
            group.Add(_folder.File("b"), "new b"u8);
            group.Add(_folder.File("c"), "new c"u8);

            // Somebody makes a folder where the last file should go.
            Directory.CreateDirectory(_folder.File("c"));
            Should.Throw<Exception>(group.Complete);
        }

        Content().ShouldBe(["b: old"]);
    }

    [Fact]
    public void A_group_that_is_not_completed_leaves_no_trace()
    {
        using (var group = new OutputGroup(_host))
        {
            group.Add(_folder.File("a"), "new a"u8);
        }

        Content().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--predictions")]
    [InlineData("--report")]
    public void A_training_whose_last_output_fails_leaves_no_model(string option)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "no /dev/full here");
        string model = _folder.File("m"), other = _folder.File("other");
        string[] rest = option == "--report"
            ? ["--predictions", other, "--report", "/dev/full"] : ["--report", other, "--predictions", "/dev/full"];
        ToolRun.Of([.. RiskExample.Training, "--model", "logistic", "--out", model, .. rest]).ExitCode.ShouldBe(1);
        Content().ShouldBeEmpty();
    }

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    private IEnumerable<string> Content() =>
        Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetFileName(file)}: {File.ReadAllText(file)}");
}
