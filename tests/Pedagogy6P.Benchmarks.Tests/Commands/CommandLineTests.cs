namespace Pedagogy6P.Benchmarks.Tests.Commands;

/// <summary>Whoever types a command wrong is told so once, before anything is measured.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("compare", "--quick", "--json", "--out", "--workload", "--date", "--cpu", "--busy")]
    [InlineData("micro", "--filter")]
    [InlineData("endtoend", "--filter")]
    [InlineData("house", "--out", "--date", "--cpu", "--busy")]
    [InlineData("export", "<folder>", "--workload", "--modules", "--learners")]
    [InlineData("oulad", "<DIR>", "--landmark", "--split", "--label", "--test-term", "--export", "--no-peers", "--json", "--results",
        "--validate", "--ingest", "--times")]
    [InlineData("serving", "--learners", "--rows", "--rounds", "--out", "--date", "--cpu", "--busy")]
    [InlineData("walks", "--data", "--out", "--cpu")]
    [InlineData("off-policy", "--worlds", "--replications", "--decisions", "--out", "--date", "--cpu")]
    [InlineData("uplift", "--seeds", "--first-seed", "--learners", "--out", "--date", "--cpu")]
    [InlineData("decisions", "--lists", "--rounds", "--log-folder", "--out", "--date", "--cpu")]
    [InlineData("decisions-crash", "<place>", "--kills", "--seed", "--write")]
    [InlineData("simulate", "--programme", "--policies", "--worlds", "--learners", "--weeks", "--seed", "--format", "--out", "--date",
        "--cpu")]
    [InlineData("paths", "--learners", "--modules", "--peers", "--seconds", "--out", "--date", "--cpu")]
    [InlineData("cohorts", "--only", "--seconds", "--work", "--worths", "--all-peers", "--out", "--date", "--cpu")]
    public void The_help_of_a_command_names_all_that_it_takes(string command, params string[] expected)
    {
        var line = new CommandRun();
        line.Run(command, "--help").ShouldBe(0);
        expected.ShouldAllBe(word => line.Output.Contains(word, StringComparison.Ordinal));
        string[] named = [.. line.Output.Split([' ', '\n', ','], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.StartsWith("--", StringComparison.Ordinal)).Distinct()];
        named.Except(expected).ShouldBe(["--help"]);
    }

    [Fact]
    public void The_help_of_the_program_names_every_command()
    {
        var line = new CommandRun();
        line.Run("--help").ShouldBe(0);
        string[] commands = ["compare", "micro", "endtoend", "house", "export", "gbdt", "oulad", "walks", "paths", "cohorts", "off-policy",
            "uplift", "decisions", "decisions-crash"];
        commands.ShouldAllBe(command => line.Output.Contains($"\n  {command} ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("compare --fast", "'--fast'")]
    [InlineData("compare --workload dense", "'dense'")]
    [InlineData("compare --date 4.1.2027", "--date: found \"4.1.2027\", expected a day such as 2027-01-04.")]
    [InlineData("compare --date 2027-02-30", "found \"2027-02-30\"")]
    [InlineData("house --date today", "--date: found \"today\"")]
    [InlineData("export", "Required argument missing")]
    [InlineData("export here --workload other", "'other'")]
    [InlineData("export here --modules 0", "--modules: found 0, expected at least 1.")]
    [InlineData("export here --modules many", "'many'")]
    [InlineData("export here --learners -3", "--learners: found -3, expected at least 0.")]
    [InlineData("oulad", "Required argument missing")]
    [InlineData("oulad here --split C", "'C'")]
    [InlineData("oulad here --label left", "'left'")]
    [InlineData("oulad here --landmark soon", "'soon'")]
    [InlineData("micro --filter", "Required argument missing")]
    [InlineData("walks somewhere", "'somewhere'")]
    [InlineData("paths --learners 0", "--learners: found 0, expected at least 1.")]
    [InlineData("paths --seconds soon", "'soon'")]
    [InlineData("cohorts --only huge", "'huge'")]
    [InlineData("cohorts --worths -1", "--worths: found -1, expected at least 0.")]
    [InlineData("simulate --worlds 0", "--worlds: found 0, expected at least 1.")]
    [InlineData("simulate --weeks none", "'none'")]
    [InlineData("simulate --policies ours best", "'best'")]
    [InlineData("simulate --format html", "'html'")]
    [InlineData("decisions --lists 1", "--lists: found 1, expected at least 100.")]
    [InlineData("decisions-crash here --kills 0", "--kills: found 0, expected at least 1.")]
    public void What_is_wrong_is_said_once(string typed, string expected) =>
        CommandRun.Wrong(typed.Split(' ')).ShouldHaveSingleItem().ShouldContain(expected);

    [Fact]
    public void A_wrong_line_runs_nothing()
    {
        var line = new CommandRun();
        line.Run("house", "--date", "today").ShouldBe(1);
        line.Errors.ShouldContain("found \"today\"");
        line.Output.ShouldNotContain("What changes often");
    }

    [Theory]
    [InlineData("compare --quick --busy --date 2027-01-04 --workload sparse flat --cpu mine")]
    [InlineData("export here --workload worst --modules 1 --learners 0")]
    [InlineData("oulad here --split B --label 14d --landmark 0 --json")]
    [InlineData("gbdt --whatever it takes")]
    [InlineData("cohorts --only tight large-candidates esnbyum-500 --seconds 0 --all-peers")]
    public void A_right_line_is_taken(string typed) => CommandRun.Wrong(typed.Split(' ')).ShouldBeEmpty();
}
