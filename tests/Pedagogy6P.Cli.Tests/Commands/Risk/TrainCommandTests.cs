using System.Globalization;
using System.Text.Json;
using Pedagogy6P.MachineLearning.ModelFiles;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

public sealed class TrainCommandTests(RiskExample example) : IClassFixture<RiskExample>
{
    [Theory]
    [InlineData("auto")]
    [InlineData("logistic")]
    [InlineData("gbdt")]
    public void Every_kind_of_model_is_trained_and_measured(string kind)
    {
        string predictions = example.File($"{kind}.csv"), report = example.File($"{kind}.html");
        ToolRun run = ToolRun.Of([.. RiskExample.Training, "--model", kind, "--threads", "2", "--out", example.File(kind), "--predictions",
            predictions, "--report", report, "--json"]);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.TrimEnd('\n').ShouldNotContain("\n");
        JsonElement json = run.Json().RootElement;
        json.GetProperty("model").GetString().ShouldBe(kind);
        json.GetProperty("auc").GetDouble().ShouldBeGreaterThan(0.7);
        foreach (string name in (string[])["ap", "brier", "logLoss", "ece", "fitSeconds", "predictSeconds", "rows", "features"])
        {
            json.GetProperty(name).GetDouble().ShouldBeGreaterThan(0, name);
        }

        run.Error.ShouldContain("opted out");
        run.Error.ShouldContain("left out because of their outcome");
        string[][] rows = Cells(predictions);
        rows[0].ShouldBe(["row", "label", "probability", "person"]);
        rows.Length.ShouldBe(json.GetProperty("testRows").GetInt32() + 1);
        double[] probabilities = [.. rows.Skip(1).Select(row => double.Parse(row[2], CultureInfo.InvariantCulture))];
        probabilities.ShouldAllBe(p => p >= 0 && p <= 1);
        rows.Skip(1).Select(row => int.Parse(row[0], CultureInfo.InvariantCulture)).ShouldBeInOrder();
        string page = File.ReadAllText(report);
        page.ShouldContain("<svg");
        page.ShouldContain("Recall by gender");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("NaN");
        page.ShouldNotContain("S00001");
    }

    [Theory]
    [InlineData("--model", "gbdt", "--trees", "20", "--depth", "4")]
    [InlineData("--model", "gbdt")]
    [InlineData("--model", "logistic")]
    public void The_model_file_does_not_depend_on_threads(params string[] model)
    {
        byte[][] files = [.. new[] { "1", "2" }.Select(threads =>
        {
            string path = example.File("same.p6risk");
            ToolRun.Of([.. RiskExample.Training, .. model, "--threads", threads, "--out", path]).ExitCode.ShouldBe(0);
            return File.ReadAllBytes(path);
        })];
        files[1].ShouldBe(files[0]);
    }

    [Fact]
    public void Predictions_of_a_test_file_are_in_its_order_and_those_of_the_model()
    {
        string predictions = example.File("test.csv"), model = example.File("test.p6risk");
        string[] command = ["risk", "train", RiskExample.Past, "--label", "outcome", "--positive", "withdrawn", "--ignore",
            "learner,cohort,opt_out", "--test", RiskExample.Now, "--model", "gbdt", "--trees", "5"];
        ToolRun.Of([.. command, "--out", model, "--predictions", predictions]).ExitCode.ShouldBe(0);
        string[][] rows = Cells(predictions), scores = Cells(Score(model));
        string[] outcomes = [.. Cells(RiskExample.Now).Skip(1).Select(row => row[^1] == "withdrawn" ? "1" : "0")];
        rows.Length.ShouldBe(401);
        for (int row = 0; row < outcomes.Length; row++)
        {
            rows[row + 1].ShouldBe([row.ToString(CultureInfo.InvariantCulture), outcomes[row], scores[row + 1][1]]);
        }
    }

    [Fact]
    public void The_latest_cohort_is_held_out_and_nobody_is_on_both_sides()
    {
        string path = example.Write("cohorts.csv", "x,c,p,y\n" + string.Concat(Enumerable.Range(0, 400).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"{i % 17},{2020 + (i / 100)},p{i % 350},{(i % 17 > 8 + (i % 3) ? 1 : 0)}\n"))));
        JsonElement json = ToolRun.Of("risk", "train", path, "--label", "y", "--order", "c", "--person", "p", "--model", "logistic",
            "--out", example.File("c.p6risk"), "--json").Json().RootElement;
        json.GetProperty("heldOut").GetString().ShouldBe("the latest cohort of 4, 2023; 50 earlier rows of the same persons were not used");
        json.GetProperty("testRows").GetInt32().ShouldBe(100);

        // 50 persons of the last cohort are in the first, too.
        json.GetProperty("rows").GetInt32().ShouldBe(250);
        json.GetProperty("warnings").EnumerateArray()
            .ShouldNotContain(warning => warning.GetProperty("kind").GetString() == "PersonInTrainAndTest");
    }

    [Fact]
    public void Leaks_are_warned_of()
    {
        string path = example.Write("leak.csv", "x,final_result,flat,y\n" + string.Concat(Enumerable.Range(0, 200).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"{i % 13},{i % 2},7,{i % 2}\n"))));
        ToolRun run = ToolRun.Of("risk", "train", path, "--label", "y", "--model", "gbdt", "--trees", "3", "--out",
            example.File("leak.p6risk"), "--json");
        string[] kinds = [.. run.Json().RootElement.GetProperty("warnings").EnumerateArray()
            .Select(warning => warning.GetProperty("kind").GetString()!)];
        kinds.ShouldContain("SeparatesPerfectly");
        kinds.ShouldContain("KnownAfterOutcomeByName");
        kinds.ShouldContain("Constant");
        run.Error.ShouldContain("possible leak: column final_result");
    }

    [Fact]
    public void Ten_thousand_columns_are_trained_on()
    {
        string path = example.WriteTable("wide.csv", 10_000, 120);
        ToolRun run = ToolRun.Of("risk", "train", path, "--label", "y", "--model", "gbdt", "--trees", "3", "--depth", "2", "--out",
            example.File("wide.p6risk"), "--report", example.File("wide.html"), "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Json().RootElement.GetProperty("features").GetInt32().ShouldBe(10_000);
    }

    [Fact]
    public void Nothing_held_out_gives_no_metrics()
    {
        JsonElement json = ToolRun.Of([.. RiskExample.Training, "--test-fraction", "0", "--model", "gbdt", "--trees", "3", "--out",
            example.File("all.p6risk"), "--json"]).Json().RootElement;
        json.GetProperty("auc").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("testRows").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("--time", "days")]
    [InlineData("--period", "week", "--person", "who")]
    public void Hazards_are_trained_on_both_layouts(params string[] layout)
    {
        string data = layout[0] == "--time"
            ? RiskExample.Watched : example.Write("weeks.csv", "who,week,load,outcome\n" + string.Concat(Weeks()));
        string[] labels = ["--label", "outcome", "--positive", "withdrawn", "--compete", "failed", .. layout];
        string[] ignored = layout[0] == "--time" ? ["--ignore", "learner"] : [];
        string model = example.File("hazard.p6risk"), report = example.File("hazard.html");
        ToolRun run = ToolRun.Of(["risk", "train", data, .. labels, .. ignored, "--model", "hazard", "--out", model, "--report", report,
            "--json"]);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Json().RootElement.GetProperty("auc").GetDouble().ShouldBeGreaterThan(0.4);
        File.ReadAllText(report).ShouldContain("What is to be expected");
        ToolRun evaluated = ToolRun.Of(["risk", "evaluate", model, data, .. labels, "--json"]);
        evaluated.ExitCode.ShouldBe(0, evaluated.Error);
        ToolRun.Of(["risk", "score", model, data, "--reasons", "2", "--out", example.File("hazard.csv"), .. layout[0] == "--time"
            ? [] : new[] { "--period", "week" }]).ExitCode.ShouldBe(0);
        ToolRun.Of(["risk", "drift", model, data, .. layout[0] == "--time" ? [] : new[] { "--period", "week" }]).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void The_file_written_is_a_model_file_that_says_what_it_is()
    {
        RiskModelMetadata metadata = RiskModelFile.Read(File.ReadAllBytes(example.Model)).Metadata;
        metadata.Label.ShouldBe("outcome is withdrawn");
        metadata.TrainingDataHash.Length.ShouldBe(64);
        metadata.Metrics.Select(scores => scores.Name).ShouldBe(["model", "prior", "days_silent"]);
    }

    // A person leaves in some week or is watched for eight.
    private static IEnumerable<string> Weeks()
    {
        for (int person = 0; person < 120; person++)
        {
            int last = person % 3 == 0 ? person % 7 : 7;
            for (int week = 0; week <= last; week++)
            {
                string outcome = week < last || person % 3 != 0 ? "active" : person % 2 == 0 ? "withdrawn" : "failed";
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"p{person},{week},{(person % 3 == 0 ? 1.5 : 0.5) + (person % 10 * 0.1)},{outcome}\n");
            }
        }
    }

    private string Score(string model)
    {
        string scores = example.File("scores.csv");
        ToolRun.Of("risk", "score", model, RiskExample.Now, "--out", scores).ExitCode.ShouldBe(0);
        return scores;
    }

    private static string[][] Cells(string path) => [.. File.ReadAllLines(path).Select(line => line.Split(','))];
}
