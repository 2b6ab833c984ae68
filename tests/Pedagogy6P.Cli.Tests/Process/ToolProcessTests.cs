using System.Text;
using System.Text.Json;
using Generators;

namespace Pedagogy6P.Cli.Tests.Process;

public sealed class ToolProcessTests
{
    private static readonly string[] AllLearners = ["recommend", Repository.Clinic, "--all", "--format", "jsonl", "--reasons"];

    [Fact]
    public void Data_go_to_standard_output_without_a_mark_and_messages_nowhere()
    {
        (int exitCode, byte[] output, string error) = ToolProcess.Run(AllLearners);
        exitCode.ShouldBe(0);
        error.ShouldBeEmpty();
        output[0].ShouldBe((byte)'{');
        string[] lines = Encoding.UTF8.GetString(output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("learner").GetString())
            .ShouldBe(["zoe", "ali", "kim", "eve"]);
    }

    [Theory]
    [InlineData(0, "--version")]
    [InlineData(2, "recommend")]
    [InlineData(3, "check", "/nowhere/at/all")]
    [InlineData(4, "recommend", "{clinic}", "--learner", "nobody")]
    public void Exit_codes_are_those_documented(int expected, params string[] arguments)
    {
        (int exitCode, byte[] output, string error) =
            ToolProcess.Run(arguments.Select(argument => argument.Replace("{clinic}", Repository.Clinic, StringComparison.Ordinal)));
        exitCode.ShouldBe(expected);
        (error.Length > 0).ShouldBe(expected != 0);
        error.ShouldNotContain("   at ");
        (output.Length > 0).ShouldBe(expected is 0 or 3);
    }

    [Theory]
    [InlineData("fr_FR.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("C")]
    [AnyCulture]
    public void Culture_does_not_matter(string locale)
    {
        (string, string)[] environment = [("LANG", locale), ("LC_ALL", locale)];
        ToolProcess.Run(AllLearners, environment).Output.ShouldBe(ToolProcess.Run(AllLearners).Output);
        string[] table = ["recommend", Repository.Clinic, "--learner", "zoe", "--weights", "PREFERENCE=0.2,distance=1"];
        ToolProcess.Run(table, environment).Error.ShouldBe(ToolProcess.Run(table).Error);
        string[] french = ["recommend", Repository.Clinic, "--all", "--language", "fr", "--weights", "SCHEDULE=0.25,retention=0.1"];
        (int exitCode, byte[] output, _) = ToolProcess.Run(french, environment);
        exitCode.ShouldBe(0);
        output.ShouldBe(ToolProcess.Run(french).Output);
    }

    [Fact]
    public void Without_globalization_data_english_works_and_french_is_refused_politely()
    {
        (string, string)[] invariant = [("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")];
        ToolProcess.Run(AllLearners, invariant).Output.ShouldBe(ToolProcess.Run(AllLearners).Output);
        (int exitCode, _, string error) = ToolProcess.Run(["recommend", Repository.Clinic, "--all", "--language", "fr"], invariant);
        exitCode.ShouldBe(2);
        error.ShouldContain("Sans l’option, la réponse est en anglais");
    }

    [Fact]
    public void A_reader_that_leaves_ends_the_tool_quietly()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "data not present");
        using var folder = new TemporaryFolder();
        ToolRun.Of("generate", Repository.Clinic, "--learners", "3000", "--seed", "1", "--out", folder.File("many")).ExitCode.ShouldBe(0);
        (int exitCode, string output,
            string error) = ToolProcess.Shell($"set -o pipefail; $TOOL recommend {folder.File("many")} --all --format jsonl | head -n 2");
        exitCode.ShouldBe(0);

        // The shell itself, not the tool, warns of a culture that the system has no locale for.
        error.Split('\n').Where(line => line.Length > 0 && !line.Contains("warning: setlocale", StringComparison.Ordinal)).ShouldBeEmpty();
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public void Output_redirected_in_a_group_follows_what_came_before()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "data not present");
        using var folder = new TemporaryFolder();
        string file = folder.File("all.txt");
        ToolProcess.Shell($"{{ echo first; $TOOL graph {Repository.Clinic}; echo last; }} > {file}").ExitCode.ShouldBe(0);
        string[] lines = File.ReadAllLines(file);
        lines[0].ShouldBe("first");
        lines[1].ShouldBe("flowchart LR");
        lines[^1].ShouldBe("last");
    }

    [Fact]
    public void An_interrupt_cancels_and_leaves_nothing_half_written()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "data not present");
        using var folder = new TemporaryFolder();
        string target = folder.File("made");

        // The tool is interrupted once its unfinished folder stands beside the target; job control gives it a process group that hears
        // SIGINT.
        string line =
            $"{ToolProcess.FreshSignals}; set -m; $FRESH $TOOL generate {Repository.Clinic} --learners 1000000 --seed 1 --out {target} & "
                + $"pid=$!; sleep 3; kill -INT $pid; wait $pid";
        (int exitCode, _, string error) = ToolProcess.Shell(line);
        exitCode.ShouldBe(130);
        error.ShouldContain("Cancelled");
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Colours_and_bars_are_for_terminals_and_can_be_declined()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "data not present");
        string command = $"script -qec \"$TOOL recommend {Repository.Clinic} --learner zoe\" /dev/null";
        ToolProcess.Shell(command, ("TERM", "xterm"), ("NO_COLOR", "")).Output.ShouldContain("\u001b[1m");
        ToolProcess.Shell(command, ("TERM", "xterm"), ("NO_COLOR", "1")).Output.ShouldNotContain("\u001b[1m");
    }
}
