namespace Pedagogy6P.Cli.Tests.Process;

/// <summary>What is left when the disk is full or somebody ends the tool.</summary>
public sealed class LossTests
{
    [Theory]
    [InlineData("graph {clinic}")]
    [InlineData("recommend {clinic} --all --format jsonl")]
    [InlineData("--help")]
    [InlineData("--version")]
    public void A_full_disk_on_standard_output_fails(string line)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "no /dev/full here");
        (int exitCode, _,
            string error) = ToolProcess.Shell($"$TOOL {line.Replace("{clinic}", Repository.Clinic, StringComparison.Ordinal)} > /dev/full");
        exitCode.ShouldBe(1);
        error.ShouldContain("No space left on device");
    }

    [Theory]
    [InlineData("graph nowhere")]
    [InlineData("graph {clinic} --learner nobody")]
    public void A_full_disk_on_standard_error_is_no_crash(string line)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "no /dev/full here");
        ToolProcess.Shell($"$TOOL {line.Replace("{clinic}", Repository.Clinic, StringComparison.Ordinal)} 2> /dev/full").ExitCode.ShouldBe(
            1);
    }

    [Fact]
    public void A_file_that_outgrows_its_file_system_leaves_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs the limits of a Linux shell");
        using var folder = new TemporaryFolder();

        // The runtime itself writes a large file in memory unless told not to.
        (int exitCode, _, string error) = ToolProcess.Shell(
            $"trap '' XFSZ; ulimit -f 100; $TOOL recommend {Repository.Dataset("esnbyum")} --all --format jsonl --out "
                + $"{folder.File("all.jsonl")}", ("DOTNET_EnableWriteXorExecute", "0"));
        exitCode.ShouldBe(1);
        error.ShouldContain("would be larger than its file system allows");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("HUP")]
    [InlineData("TERM")]
    [InlineData("INT")]
    public void A_signal_leaves_nothing_half_written(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such signals");
        using var folder = new TemporaryFolder();
        using TemporaryFolder programme = TemporaryFolder.CopyOf(Repository.Dataset("esnbyum"));
        Crowd(programme.File("learners.csv"));

        // Job control, so that the shell does not shield the tool from SIGINT; wait until something is being written.
        (int exitCode, _, string error) = ToolProcess.Shell(
            $"{ToolProcess.FreshSignals}; set -m; $FRESH $TOOL recommend {programme.Path} --all --format jsonl --reasons "
                + $"--threads 1 --out {folder.File("all.jsonl")} & tool=$!; "
            + $"for i in $(seq 2000); do ls {folder.Path} | grep -q part && break; sleep 0.01; done; kill -{signal} $tool; wait $tool");
        exitCode.ShouldBe(130);
        error.ShouldContain("Cancelled.");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_to_outlive_its_terminal_does()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/nohup"), "no nohup here");
        using var folder = new TemporaryFolder();
        ToolProcess.Shell(
            $"nohup $TOOL recommend {Repository.Dataset("esnbyum")} --all --format jsonl --reasons --threads 1 --out "
                + $"{folder.File("all.jsonl")} & tool=$!; "
            + $"for i in $(seq 2000); do ls {folder.Path} | grep -q part && break; sleep 0.01; done; kill -HUP $tool; wait "
            + $"$tool").ExitCode.ShouldBe(0);
        File.ReadAllLines(folder.File("all.jsonl")).Length.ShouldBe(200);
    }

    // So many learners that the tool is still at work when the signal comes, however busy the machine is.
    private static void Crowd(string learners)
    {
        const int Times = 30;
        string[] rows = File.ReadAllLines(learners);
        File.AppendAllLines(learners, Enumerable.Range(1, Times).SelectMany(time => rows.Skip(1).Select(row =>
        {
            string[] parts = row.Split(',', 2);
            return $"{parts[0]}-{time},{parts[1]}";
        })));
    }
}
