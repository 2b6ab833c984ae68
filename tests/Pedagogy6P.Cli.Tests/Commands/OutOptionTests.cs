namespace Pedagogy6P.Cli.Tests.Commands;

public sealed class OutOptionTests
{
    [Fact]
    public void A_file_holds_what_standard_output_would()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = ToolRun.Done("recommend", Repository.Clinic, "--all", "--format", "jsonl", "--out", folder.File("all.jsonl"));
        run.Output.ShouldBeEmpty();
        File.ReadAllText(folder.File("all.jsonl"))
            .ShouldBe(ToolRun.Done("recommend", Repository.Clinic, "--all", "--format", "jsonl").Output);
        Directory.GetFiles(folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void A_run_that_fails_leaves_the_old_file_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("all.jsonl"), "old");
        ToolRun.Of("recommend", Repository.Clinic, "--learner", "nobody", "--out", folder.File("all.jsonl")).ExitCode.ShouldBe(4);
        ToolRun.Of(["recommend", Repository.Clinic, "--all", "--out", folder.File("all.jsonl")],
            new CancellationToken(canceled: true)).ExitCode.ShouldBe(130);
        File.ReadAllText(folder.File("all.jsonl")).ShouldBe("old");
        Directory.GetFiles(folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public void An_old_file_is_replaced_and_a_link_keeps_pointing_to_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("target.txt"), "old");
        File.CreateSymbolicLink(folder.File("link.txt"), folder.File("target.txt"));
        ToolRun.Done("graph", Repository.Clinic, "--out", folder.File("link.txt"));
        new FileInfo(folder.File("link.txt")).LinkTarget.ShouldNotBeNull();
        File.ReadAllText(folder.File("target.txt")).ShouldStartWith("flowchart");
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("absent/all.jsonl")]
    public void A_path_that_cannot_be_a_file_is_wrong_usage(string name)
    {
        using var folder = new TemporaryFolder();
        ToolRun run = ToolRun.Of("check", Repository.Clinic, "--out", name.Length == 0 ? "" : folder.File(name));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--out: found");
    }

    [Fact]
    public void A_device_is_written_to_in_place()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "data not present");
        ToolRun.Done("graph", Repository.Clinic, "--out", "/dev/null");
        new FileInfo("/dev/null").Length.ShouldBe(0);
    }
}
