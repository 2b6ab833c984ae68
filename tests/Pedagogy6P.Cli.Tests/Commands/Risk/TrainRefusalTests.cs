namespace Pedagogy6P.Cli.Tests.Commands.Risk;

public sealed class TrainRefusalTests(RiskExample example) : IClassFixture<RiskExample>
{
    private const string Good = "x,y\n1,1\n2,0\n3,1\n4,0\n";

    [Theory]
    [InlineData("x,y\n1,1\n2,1\n", 3, "rows without the event")]
    [InlineData("x,y\n1,0\n2,0\n", 3, "rows with the event, 1")]
    [InlineData("x,y\n1,\n2,\n", 3, "a known outcome in at least one row")]
    [InlineData("x,y\n", 3, "rows below the header")]
    [InlineData("x,yes\n1,1\n", 4, "--label: found \"y\", expected the name of a column")]
    [InlineData("x,y\n1,1\n2\n", 3, "as many cells as the header, 2, not 1")]
    [InlineData("x,y\n1,1\nzwei,0\n", 3, "row 3, x: found \"zwei\", expected a number")]
    [InlineData("x,y\n,1\n,0\n,1\n,0\n", 3, "at least one feature with a known value")]
    [InlineData("y\n1\n0\n", 3, "at least one feature")]
    public void Bad_data_are_refused_with_one_clear_error(string text, int exitCode, string message)
    {
        string model = example.File("bad.p6risk");
        ToolRun run = ToolRun.Of("risk", "train", example.Write("bad.csv", text), "--label", "y", "--test-fraction", "0", "--model",
            "gbdt", "--trees", "2", "--out", model);
        run.ExitCode.ShouldBe(exitCode, run.Error);
        run.Error.ShouldContain(message);
        run.Output.ShouldBeEmpty();
        File.Exists(model).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_does_not_exist_is_named()
    {
        ToolRun run = ToolRun.Of("risk", "train", example.File("none.csv"), "--label", "y", "--out", example.File("m"));
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("none.csv: expected a file that exists");
    }

    [Fact]
    public void An_outcome_that_never_happens_is_told_what_is_near()
    {
        ToolRun run = ToolRun.Of("risk", "train", RiskExample.Past, "--label", "outcome", "--positive", "Withdrawn", "--out",
            example.File("m"));
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("\"completed\" in ");
        run.Error.ShouldContain("Did you mean \"withdrawn\"?");
    }

    [Theory]
    [InlineData("--model", "forest", "--model: found \"forest\"")]
    [InlineData("--trees", "0", "--trees: found \"0\"")]
    [InlineData("--bins", "257", "--bins: found \"257\"")]
    [InlineData("--test-fraction", "0,25,1", "--test-fraction: found \"0,25,1\"")]
    [InlineData("--time", "x", "--time and --period")]
    public void Options_are_checked(string option, string value, string message)
    {
        ToolRun run = ToolRun.Of("risk", "train", example.Write("good.csv", Good), "--label", "y", "--out", example.File("m"), option,
            value);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_refused_before_the_work()
    {
        ToolRun run = ToolRun.Of("risk", "train", example.Write("good.csv", Good), "--label", "y", "--out", example.File("m"), "--report",
            example.File("no/such/report.html"));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--report");
    }

    [Fact]
    public void A_mistyped_subcommand_is_told_what_is_near()
    {
        ToolRun run = ToolRun.Of("risk", "trian");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Did you mean \"train\"?");
        run.Error.ShouldContain("pedagogy6p risk --help");
    }
}
