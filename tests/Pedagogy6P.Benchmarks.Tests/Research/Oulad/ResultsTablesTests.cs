using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

public sealed class ResultsTablesTests
{
    // The table has four digits, the line of JSON six.
    private const double Digits = 0.5e-4 + 1e-6;

    private readonly CaseResult _result = Cases.Draw(seed: 4);

    [Fact]
    public void Every_model_has_its_line_and_a_rule_no_probabilities()
    {
        string[][] lines = Lines(ResultsTables.Models(_result));

        lines.Select(cells => cells[0]).ShouldBe(["model", "---", "days silent", "recipe", "logistic", "trees"]);
        lines.Select(cells => cells.Length).Distinct().ShouldBe([10]);
        lines[2][3..6].ShouldBe(["-", "-", "-"]);
        lines[3][8].ShouldBeEmpty();
        lines[5][9].ShouldBe("{\"depth\":3}");
        foreach (var (model, cells) in _result.Models.Zip(lines.Skip(2)))
        {
            cells[1].ShouldBe(model.Scores.Auc.ToString("F4", CultureInfo.InvariantCulture));
            cells[7].ShouldBe(model.Scores.RecallAtBudget.ToString("F3", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void The_line_of_JSON_says_what_the_table_says()
    {
        string[][] lines = Lines(ResultsTables.Models(_result));
        using var json = JsonDocument.Parse(ProtocolJson.Of(_result, seconds: 12.34));
        var root = json.RootElement;

        root.GetProperty("trainRows").GetInt32().ShouldBe(1234);
        root.GetProperty("seconds").GetDouble().ShouldBe(12.3);
        ShouldSay(root, lines[3]);
        var others = root.GetProperty("others").EnumerateArray().ToList();
        others.Count.ShouldBe(3);
        foreach (var (other, cells) in others.Zip([lines[2], lines[4], lines[5]]))
        {
            other.GetProperty("model").GetString().ShouldBe(cells[0]);
            ShouldSay(other, cells);
            double[] lead = [.. other.GetProperty("recipeLead").EnumerateArray().Select(value => value.GetDouble())];
            double[] shown = [.. cells[8].Split(' ', '(', ')').Where(word => word.Length > 0 && word != "to")
                .Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
            shown.Length.ShouldBe(3);
            shown.Zip(lead).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) <= Digits);
        }
    }

    [Fact]
    public void Modules_have_their_rows_positives_and_areas()
    {
        string[][] lines = Lines(ResultsTables.Modules(_result));
        lines.Skip(2).Select(cells => (cells[0], cells[1])).ShouldBe([("AAA", "160"), ("BBB", "80")]);
        lines.Skip(2).Sum(cells => int.Parse(cells[2], CultureInfo.InvariantCulture)).ShouldBe(_result.Recipe.Scores.Positives);
        using var json = JsonDocument.Parse(ProtocolJson.Of(_result, seconds: 0));
        foreach (string[] cells in lines.Skip(2))
            cells[3].ShouldBe(Four(json.RootElement.GetProperty("modules").GetProperty(cells[0])));
    }

    [Fact]
    public void Each_budget_shows_whom_it_reaches()
    {
        string[][] lines = Lines(ResultsTables.Fairness(_result));
        using var json = JsonDocument.Parse(ProtocolJson.Of(_result, seconds: 0));
        lines.Skip(2).Select(cells => cells[0])
            .ShouldBe(["one for the cohort", "one per module", "half per module, half for the cohort"]);
        foreach (var (cells, name) in lines.Skip(2).Zip(["forAll", "perModule", "moduleFloor"]))
        {
            var budget = json.RootElement.GetProperty("budget").GetProperty(name);
            string[] expected = [.. ((string[])["recall", "recallF", "recallM"])
                .Select(figure => budget.GetProperty(figure).GetDouble().ToString("F3", CultureInfo.InvariantCulture))];
            cells[1..4].ShouldBe(expected);
            cells[4].ShouldStartWith(budget.GetProperty("gap")[0].GetDouble().ToString("F3", CultureInfo.InvariantCulture) + " (");
        }
    }

    [Fact]
    public void Split_B_shows_means_over_modules_and_the_recipe_in_each()
    {
        CaseResult[] results = [Cases.Draw(1, "AAA"), Cases.Draw(2, "BBB")];
        string[][] lines = Lines(ResultsTables.LeaveOut(results));
        using var json = JsonDocument.Parse(ProtocolJson.Of(results, seconds: 3));
        var root = json.RootElement;

        string[] recipe = lines.Single(cells => cells[0] == "recipe");
        recipe[1].ShouldBe($"{Four(root.GetProperty("auc"))} ± {Four(root.GetProperty("aucDeviation"))}");
        recipe[2..5].ShouldBe([Four(root.GetProperty("ap")), Four(root.GetProperty("brier")), Four(root.GetProperty("ece"))]);
        lines.Single(cells => cells[0] == "days silent")[3].ShouldBe("-");
        lines[^2..].Select(cells => (cells[0], cells[1], cells[3])).ShouldBe(
        [
            ("AAA", "240", Four(root.GetProperty("modules").GetProperty("AAA"))),
            ("BBB", "240", Four(root.GetProperty("modules").GetProperty("BBB"))),
        ]);
    }

    [Fact]
    public void Figures_that_do_not_apply_are_null()
    {
        using var json = JsonDocument.Parse(ProtocolJson.Of(_result, seconds: 0));
        var rule = json.RootElement.GetProperty("others")[0];
        rule.GetProperty("kind").GetString().ShouldBe(nameof(ModelKind.Baseline));
        rule.GetProperty("brier").ValueKind.ShouldBe(JsonValueKind.Null);
        rule.GetProperty("logLoss").ValueKind.ShouldBe(JsonValueKind.Null);
        rule.GetProperty("auc").GetDouble().ShouldBe(RiskMetrics.Auc(_result.Test.Labels, _result.Models[0].Probabilities), 1e-6);
    }

    private static void ShouldSay(JsonElement model, string[] cells)
    {
        foreach (var (figure, cell) in ((string[])["auc", "ap", "brier", "logLoss", "ece"]).Zip(cells[1..6]))
        {
            if (model.GetProperty(figure).ValueKind == JsonValueKind.Null)
                cell.ShouldBe("-");
            else
                double.Parse(cell, CultureInfo.InvariantCulture).ShouldBe(model.GetProperty(figure).GetDouble(), Digits);
        }
    }

    private static string Four(JsonElement number) => number.GetDouble().ToString("F4", CultureInfo.InvariantCulture);

    private static string[][] Lines(string table) => [.. table.ReplaceLineEndings("\n").Split('\n')
        .Where(line => line.StartsWith('|')).Select(line => line[1..^1].Split('|', StringSplitOptions.TrimEntries))];
}
