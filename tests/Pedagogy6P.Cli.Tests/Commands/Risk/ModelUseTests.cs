using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

public sealed class ModelUseTests(RiskExample example) : IClassFixture<RiskExample>
{
    private const string XgboostModel = """
        {"learner":{"feature_names":["load"],"objective":{"name":"binary:logistic"},"learner_model_param":{"num_feature":"1",
        "base_score":"5E-1"},
        "gradient_booster":{"name":"gbtree","model":{"trees":[{"left_children":[1,-1,-1],"right_children":[2,-1,-1],
        "split_indices":[0,0,0],"split_conditions":[1.0,-0.5,0.5],
        "default_left":[1,0,0],"sum_hessian":[10,5,5],"loss_changes":[1,0,0]}]}}}}
        """;

    [Fact]
    public void Scores_are_complete_in_order_and_without_those_who_opted_out()
    {
        string scores = example.File("scores.csv");
        ToolRun.Of("risk", "score", example.Model, RiskExample.Now, "--person", "learner", "--opt-out", "opt_out", "--reasons", "2",
            "--out", scores).ExitCode.ShouldBe(0);
        string[] lines = File.ReadAllLines(scores), source = File.ReadAllLines(RiskExample.Now);
        lines[0].ShouldBe("row,person,probability,reason_1,reason_2,outside_training_range");
        lines.Length.ShouldBe(401);
        for (int row = 0; row < 400; row++)
        {
            bool optedOut = source[row + 1].Contains(",yes,", StringComparison.Ordinal);
            string start = row.ToString(CultureInfo.InvariantCulture);
            lines[row + 1].ShouldStartWith(optedOut ? $"{start},,none,," : $"{start},{source[row + 1].Split(',')[0]},0.");
        }
    }

    [Fact]
    public void Contributions_add_up_and_levers_are_rescored()
    {
        JsonElement json = ToolRun.Noted("risk", "explain", example.Model, RiskExample.Now, "--row", "3", "--lever",
            "load: load=0.2; load=0.3", "place: modality=online,distance_km=0", "--json").Json().RootElement;
        double sum = json.GetProperty("baseLogOdds").GetDouble()
            + json.GetProperty("contributions").EnumerateArray().Sum(part => part.GetProperty("logOdds").GetDouble());
        sum.ShouldBe(json.GetProperty("logOdds").GetDouble(), 1e-9);
        double probability = json.GetProperty("probability").GetDouble();
        probability.ShouldBe(1 / (1 + Math.Exp(-sum)), 1e-9);
        JsonElement[] changes = [.. json.GetProperty("changes").EnumerateArray()];
        changes.Length.ShouldBeGreaterThan(0);
        changes.ShouldAllBe(change => change.GetProperty("probability").GetDouble() < probability);
    }

    [Theory]
    [InlineData(4, "--row: found \"400\"", "--row", "400")]
    [InlineData(4, "did not opt out", "--row", "14", "--opt-out", "opt_out")]
    [InlineData(4, "Did you mean \"load\"?", "--row", "1", "--lever", "x: lod=1")]
    [InlineData(2, "a number for load", "--row", "1", "--lever", "x: load=much")]
    [InlineData(2, "--lever: found \"load=1\"", "--row", "1", "--lever", "load=1")]
    public void What_cannot_be_explained_is_said(int exitCode, string message, params string[] options)
    {
        ToolRun run = ToolRun.Of(["risk", "explain", example.Model, RiskExample.Now, .. options]);
        run.ExitCode.ShouldBe(exitCode, run.Error);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void A_model_is_measured_again_and_reported()
    {
        string report = example.File("evaluation.html"), predictions = example.File("evaluation.csv");
        ToolRun run = ToolRun.Of("risk", "evaluate", example.Model, RiskExample.Now, "--label", "outcome", "--positive", "withdrawn",
            "--negative", "completed", "--group", "module", "--report", report, "--predictions", predictions, "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        JsonElement json = run.Json().RootElement;
        json.GetProperty("auc").GetDouble().ShouldBeGreaterThan(0.65);
        json.GetProperty("groups")[0].GetProperty("column").GetString().ShouldBe("module");
        File.ReadAllText(report).ShouldContain("Evaluation: model");
        File.ReadAllLines(predictions)[0].ShouldBe("row,label,probability");
        ToolRun table = ToolRun.Of("risk", "evaluate", example.Model, RiskExample.Now, "--label", "outcome", "--positive", "withdrawn");
        table.Output.ShouldContain("Promotion gate");
    }

    [Fact]
    public void A_model_compared_with_itself_differs_by_nothing()
    {
        ToolRun run = ToolRun.Of("risk", "compare", example.Model, example.Model, RiskExample.Now, "--label", "outcome", "--positive",
            "withdrawn", "--person", "learner", "--json");
        JsonElement difference = run.Json().RootElement.GetProperty("aucDifference");
        difference.GetProperty("estimate").GetDouble().ShouldBe(0);
        difference.GetProperty("upper").GetDouble().ShouldBe(0);
        run.Output.ShouldContain("AUC against the champion");
    }

    [Fact]
    public void Contacts_follow_hours_band_and_modules()
    {
        ToolRun run = ToolRun.Of("risk", "triage", example.Model, RiskExample.Now, "--hours", "10", "--minutes", "30", "--person",
            "learner", "--opt-out", "opt_out", "--format", "json");
        JsonElement json = run.Json().RootElement;
        json.GetProperty("capacity").GetInt32().ShouldBe(20);
        json.GetProperty("budgetBy").GetString().ShouldBe("module");
        JsonElement[] contacts = [.. json.GetProperty("contacts").EnumerateArray()];
        contacts.Length.ShouldBe(20);
        contacts.Select(contact => contact.GetProperty("group").GetString()).Distinct(StringComparer.Ordinal).Count().ShouldBe(4);
        ToolRun.Of("risk", "triage", example.Model, RiskExample.Now, "--overall", "--format",
            "csv").Output.Split('\n')[0].ShouldBe("rank,row,person,group,probability,middle_band");
        ToolRun.Of("risk", "triage", example.Model, RiskExample.Now, "--band-lower", "0.7").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Data_that_moved_are_noticed()
    {
        string[] lines = File.ReadAllLines(RiskExample.Now);
        string moved = string.Join('\n',
            lines.Select((line, row) => row == 0 ? line : string.Join(',', line.Split(',').Select((cell, at) => at == 6 ? "1.79" : cell))));
        JsonElement first = ToolRun.Noted("risk", "drift", example.Model, example.Write("moved.csv", moved), "--json")
            .Json().RootElement.GetProperty("features")[0];
        first.GetProperty("feature").GetString().ShouldBe("load");
        first.GetProperty("level").GetString().ShouldBe("Major");
        ToolRun.Of("risk", "drift", example.Model, RiskExample.Now, "--label", "outcome", "--positive",
            "withdrawn").Output.ShouldContain("observed 0.");
    }

    [Fact]
    public void A_card_is_written_in_both_forms()
    {
        string page = example.File("card.html");
        ToolRun.Done("risk", "card", example.Model).Output.ShouldStartWith("# Model card: model\n");
        ToolRun.Done("risk", "card", example.Model, "--out", page);
        File.ReadAllText(page).ShouldStartWith("<!doctype html>");
    }

    [Fact]
    public void An_xgboost_model_is_imported_and_used()
    {
        string model = example.File("imported.p6risk"), scores = example.File("imported.csv");
        ToolRun.Of("risk", "import", example.Write("model.json", XgboostModel), "--out", model).ExitCode.ShouldBe(0);
        ToolRun.Done("risk", "score", model, example.Write("loads.csv", "load\n0.5\n1.5\n"), "--out", scores);
        File.ReadAllLines(scores).Skip(1).Select(line => double.Parse(line.Split(',')[1], CultureInfo.InvariantCulture))
            .ShouldBe([1 / (1 + Math.Exp(0.5)), 1 / (1 + Math.Exp(-0.5))], 1e-6);
        ToolRun.Of("risk", "drift", model, example.Write("loads.csv", "load\n1\n")).ExitCode.ShouldBe(3);
        ToolRun.Of("risk", "import", example.Write("bad.json", "{}"), "--out", model).ExitCode.ShouldBe(3);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("card")]
    public void A_damaged_or_absent_model_is_refused(string command)
    {
        byte[] bytes = File.ReadAllBytes(example.Model);
        bytes[bytes.Length / 2] ^= 1;
        string damaged = example.File("damaged.p6risk");
        File.WriteAllBytes(damaged, bytes);
        foreach (string model in (string[])[damaged, example.File("absent.p6risk")])
        {
            ToolRun run = ToolRun.Of(["risk", command, model, .. command == "score" ? new[] { RiskExample.Now } : []]);
            run.ExitCode.ShouldBe(3);
            run.Error.ShouldContain(Path.GetFileName(model));
            run.Output.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Unseen_categories_and_columns_that_are_missing_are_said()
    {
        string text = File.ReadAllText(RiskExample.Now, Encoding.UTF8);
        ToolRun run = ToolRun.Of("risk", "score", example.Model,
            example.Write("unseen.csv", text.Replace(",telehealth,", ",alchemy,", StringComparison.Ordinal)));
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldContain("categories the model does not know");
        ToolRun refused = ToolRun.Of("risk", "score", example.Model,
            example.Write("less.csv", text.Replace("load", "loaded", StringComparison.Ordinal)));
        refused.ExitCode.ShouldBe(3);
        refused.Error.ShouldContain("load: expected a column of this name");
    }
}
