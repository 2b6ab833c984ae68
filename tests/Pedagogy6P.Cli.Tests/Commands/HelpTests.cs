namespace Pedagogy6P.Cli.Tests.Commands;

public sealed class HelpTests
{
    private static readonly string[] Commands = ["recommend", "why-not", "whatif", "check", "graph", "generate"];

    [Fact]
    public void Help_of_the_tool_names_every_command()
    {
        string text = ToolRun.Done("--help").Output;
        text.ShouldContain("pedagogy6p [command] [options]");
        Commands.ShouldAllBe(command => text.Contains($"  {command} <FOLDER>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("recommend")]
    [InlineData("why-not")]
    [InlineData("whatif")]
    [InlineData("check")]
    [InlineData("graph")]
    [InlineData("generate")]
    public void Help_of_a_command_needs_nothing_else(string command) =>
        ToolRun.Done(command, "--help").Output.ShouldContain($"pedagogy6p {command} <FOLDER> [options]");

    [Fact]
    public void The_version_is_data() => ToolRun.Done("--version").Output.ShouldNotBeEmpty();

    [Fact]
    public void A_mistyped_command_is_told_what_is_near()
    {
        ToolRun run = ToolRun.Of("recomend");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Did you mean \"recommend\"?");
        run.Error.ShouldContain("Run 'pedagogy6p --help'");
    }

    [Fact]
    public void No_command_is_wrong_usage() => ToolRun.Of().ExitCode.ShouldBe(2);
}
