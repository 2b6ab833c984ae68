using Pedagogy6P.Formats.ProgrammeFolders;

namespace Pedagogy6P.Cli.Tests.Commands;

public sealed class GenerateCommandTests
{
    [Fact]
    public void A_complete_folder_appears_with_the_truth_beside()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = Generate(folder.File("made"), "40", "7");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("Wrote 40 learners and ");
        ProgrammeFolder made = ProgrammeFolder.Read(folder.File("made"), cancellationToken: TestContext.Current.CancellationToken);
        made.Learners.Learners.Length.ShouldBe(40);
        made.Programme.Modules.Length.ShouldBe(6);
        string[] hazards = File.ReadAllLines(Path.Combine(folder.File("made"), "true_hazards.csv"));
        hazards[0].ShouldBe("learner,module,session,enrolled,week,silent_weeks,frailty,withdraw,fail");
        hazards.Length.ShouldBeGreaterThan(40);
        var ids = made.Learners.Learners.Select(learner => learner.Id).ToHashSet(StringComparer.Ordinal);
        hazards[1..].ShouldAllBe(line => ids.Contains(line.Substring(0, line.IndexOf(',', StringComparison.Ordinal))));
        File.ReadAllBytes(Path.Combine(folder.File("made"), "population.json"))
            .ShouldBe(File.ReadAllBytes(Path.Combine(Repository.Clinic, "population.json")));
        Directory.GetFileSystemEntries(folder.Path).Length.ShouldBe(1);
        ToolRun.Done("recommend", folder.File("made"), "--all", "--format", "jsonl").JsonLines().Length.ShouldBe(40);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using var folder = new TemporaryFolder();
        Generate(folder.File("a"), "30", "1").ExitCode.ShouldBe(0);
        Generate(folder.File("b"), "30", "1").ExitCode.ShouldBe(0);
        Generate(folder.File("c"), "30", "2").ExitCode.ShouldBe(0);
        foreach (string path in Directory.GetFiles(folder.File("a")))
        {
            File.ReadAllBytes(Path.Combine(folder.File("b"), Path.GetFileName(path))).ShouldBe(File.ReadAllBytes(path));
        }

        File.ReadAllText(Path.Combine(folder.File("c"), "learners.csv"))
            .ShouldNotBe(File.ReadAllText(Path.Combine(folder.File("a"), "learners.csv")));
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        ToolRun run = Generate(folder.Path, "5", "1");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("expected the path of a new or empty folder");
        Generate(folder.File("modules.csv"), "5", "1").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        using var folder = new TemporaryFolder();
        Generate(folder.Path, "5", "1").ExitCode.ShouldBe(0);
        File.Exists(folder.File("learners.csv")).ShouldBeTrue();
    }

    [Fact]
    public void A_cancelled_run_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        ToolRun.Of(["generate", Repository.Clinic, "--learners", "5", "--seed", "1", "--out", folder.File("made")],
            new CancellationToken(canceled: true))
            .ExitCode.ShouldBe(130);
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-1", "1")]
    [InlineData("1000001", "1")]
    [InlineData("1", "-1")]
    [InlineData("1", "18446744073709551616")]
    public void Numbers_out_of_range_are_wrong_usage(string learners, string seed)
    {
        using var folder = new TemporaryFolder();
        ToolRun run = Generate(folder.File("made"), learners, seed);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("expected a whole number from");
    }

    [Fact]
    public void A_folder_without_a_model_or_with_a_broken_one_is_refused()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("population.json"), "{ \"version\": 1");
        Generate(folder.File("made"), folder.Path).ExitCode.ShouldBe(3);
        File.Delete(folder.File("population.json"));
        ToolRun run = Generate(folder.File("made"), folder.Path);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("expected a file population.json");
        Directory.Exists(folder.File("made")).ShouldBeFalse();
    }

    private static ToolRun Generate(string target, string learners, string seed) =>
        ToolRun.Of("generate", Repository.Clinic, "--learners", learners, "--seed", seed, "--out", target);

    private static ToolRun Generate(string target, string source) =>
        ToolRun.Of("generate", source, "--learners", "3", "--seed", "1", "--out", target);
}
