using System.Globalization;
using System.Text;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.MachineLearning.ModelFiles;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

/// <summary>Tables as people have them, on the command line.</summary>
public sealed class TableReadingTests(RiskExample example) : IClassFixture<RiskExample>
{
    [Fact]
    public void Conventions_are_printed_kept_in_the_model_and_asked_of_other_tables()
    {
        string model = example.File("percent.p6risk");
        ToolRun run = Train(example.Write("percent.csv", Table(row => $"{Whole(row % 90)},50 %")), "--out", model);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("percent.csv: column grade: numbers with %, with a decimal comma.");
        RetentionModelFile.Read(model).Model.Schema.Features[0].Writing.Unit.ShouldBe("%");
        string commas = Scores(model, "commas.csv", row => $"{Whole(row % 90)},50 %"),
            points = Scores(model, "points.csv", row => $"{Whole(row % 90)}.50%");
        points.ShouldBe(commas);
        ToolRun refused = ToolRun.Of("risk", "score", model, example.Write("plain.csv", Table(row => Whole(row % 90))));
        refused.ExitCode.ShouldBe(3);
        refused.Error.ShouldContain("row 2, grade: found \"0\", expected a number with %");
    }

    [Fact]
    public void A_mark_that_cannot_be_told_has_to_be_stated()
    {
        string path = example.Write("open.csv",
            Table(row => $"{Whole((row % 9) + 1)},{(row % 10 * 100).ToString("000", CultureInfo.InvariantCulture)}"));
        ToolRun refused = Train(path, "--out", example.File("open"));
        refused.ExitCode.ShouldBe(3);
        refused.Error.ShouldContain("--decimal comma or --decimal point");
        Train(path, "--decimal", "comma", "--out", example.File("open")).ExitCode.ShouldBe(0);
        Train(path, "--decimal", "dot", "--out", example.File("open")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void The_model_remembers_who_may_opt_out()
    {
        ToolRun run = ToolRun.Of("risk", "score", example.Model, RiskExample.Now);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldContain("6 of 400 rows opted out");
        run.Output.Split('\n').Count(line => line.EndsWith(",none,", StringComparison.Ordinal)).ShouldBe(6);
        string without = example.Write("without.csv",
            File.ReadAllText(RiskExample.Now).Replace("opt_out", "asked", StringComparison.Ordinal));
        ToolRun refused = ToolRun.Of("risk", "score", example.Model, without);
        refused.ExitCode.ShouldBe(3);
        refused.Error.ShouldContain("--no-opt-out");
        ToolRun.Of("risk", "score", example.Model, without, "--opt-out", "asked").Output.ShouldBe(run.Output);
        ToolRun.Of("risk", "score", example.Model, without, "--no-opt-out").Output.ShouldNotContain("none");
        ToolRun.Of("risk", "score", example.Model, RiskExample.Now, "--no-opt-out").Output.ShouldBe(run.Output,
            "the column is there, and it says otherwise");
    }

    [Fact]
    public void A_threshold_makes_an_outcome_of_marks()
    {
        ToolRun run = ToolRun.Of(
            "risk", "train", example.Write("marks.csv", Table(row => Whole(row % 21))), "--label", "grade", "--positive", "<10",
            "--ignore", "outcome,learner", "--model", "logistic", "--out", example.File("marks"), "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        RetentionModelFile.Read(example.File("marks")).Metadata.Label.ShouldBe("grade is <10");
    }

    [Fact]
    public void Predictions_name_the_person_and_can_be_made_safe_for_spreadsheets()
    {
        string path = example.Write("formulas.csv",
            Table(row => Whole(row % 90)).Replace("P0,", "\"=HYPERLINK(\"\"x\"\")0\",", StringComparison.Ordinal).Replace("P1,", "-1,",
                StringComparison.Ordinal));
        string predictions = example.File("safe.csv"), model = example.File("formulas");
        Train(path, "--out", model, "--predictions", predictions, "--spreadsheet-safe").ExitCode.ShouldBe(0);
        File.ReadAllLines(predictions)[0].ShouldBe("row,label,probability,person");
        string safe = ToolRun.Noted("risk", "score", model, path, "--person", "learner", "--spreadsheet-safe").Output;
        safe.ShouldContain("0,\"'=HYPERLINK(\"\"x\"\")0\",0.");
        safe.ShouldContain("\n1,-1,0.");
        ToolRun.Noted("risk", "score", model, path, "--person", "learner").Output.ShouldContain("0,\"=HYPERLINK(\"\"x\"\")0\",0.");
    }

    [Fact]
    public async Task A_pipe_is_read_once()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "no named pipes on this system");
        string path = example.Write("piped.csv", Table(row => Whole(row % 90))), pipe = example.File("pipe");
        await System.Diagnostics.Process.Start("/usr/bin/mkfifo", pipe).WaitForExitAsync(TestContext.Current.CancellationToken);
        Task writing = Task.Run(async () => await File.WriteAllBytesAsync(pipe, await File.ReadAllBytesAsync(path)),
            TestContext.Current.CancellationToken);
        Train(pipe, "--out", example.File("of-pipe")).ExitCode.ShouldBe(0);
        await writing;
        Train(path, "--out", example.File("of-file")).ExitCode.ShouldBe(0);
        RiskModelDocument of(string name) => RetentionModelFile.Read(example.File(name));
        of("of-pipe").Metadata.TrainingDataHash.ShouldBe(of("of-file").Metadata.TrainingDataHash);
    }

    private string Scores(string model, string name, Func<int, string> grade) =>
        ToolRun.Noted("risk", "score", model, example.Write(name, Table(grade))).Output;

    private static ToolRun Train(string path, params string[] more) =>
        ToolRun.Of(["risk", "train", path, "--label", "outcome", "--positive", "gone", "--person", "learner", "--model", "logistic",
            .. more]);

    private static string Table(Func<int, string> grade)
    {
        StringBuilder text = new("learner,grade,days,outcome\n");
        for (int row = 0; row < 120; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"P{row},\"{grade(row)}\",{row * 7 % 31},{(row * 13 % 7 < 3 ? "gone" : "stayed")}\n");
        }

        return text.ToString();
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
