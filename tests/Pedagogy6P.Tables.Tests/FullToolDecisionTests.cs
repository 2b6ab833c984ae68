using System.Globalization;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Storage.Sqlite;
using Pedagogy6P.Tests.Proof.Decisions;

namespace Pedagogy6P.Tables.Tests;

/// <summary>The <c>decisions</c> commands of the full tool.</summary>
public sealed class FullToolDecisionTests : IDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly TableFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Items_are_exported_as_evaluations_read_them()
    {
        Decision[] decisions = await Log(3);
        string[][] lines = Cells(Done("decisions", "export", LogPath));
        string.Join(' ', lines[0]).ShouldBe("decision learner position action reward propensity target_probability x_hours x_level");
        lines.Length.ShouldBe(1 + (3 * 4));
        for (int line = 1; line < lines.Length; line++)
        {
            Decision decision = decisions[(line - 1) / 4];
            DecisionItem item = decision.Items[(line - 1) % 4];
            lines[line].ShouldBe(
            [
                decision.Id, decision.Learner.Value, Text(((line - 1) % 4) + 1), item.ModuleId, line == 2 ? "0.75" : "",
                Text(item.Propensity), "", Text(decision.Context[1].Value), Text(decision.Context[0].Value),
            ]);
        }

        Cells(Done("decisions", "export", LogPath, "--no-outcome", "0"))[1][4].ShouldBe("0");
    }

    [Fact]
    public async Task A_target_policy_adds_its_probabilities_to_items_and_to_candidates()
    {
        await Log(4);
        string[][] items = Cells(Done("decisions", "export", LogPath, "--target", "plackett-luce(temperature=0.5,top=12)"))[1..];
        string[][] candidates = Cells(Done(
            "decisions", "export", LogPath, "--format", "candidates", "--target", "plackett-luce(temperature=0.5,top=12)"))[1..];
        foreach (string[] item in items)
        {
            string[][] there = [.. candidates.Where(line => line[0] == item[0] && line[1] == item[2])];
            there.Sum(line => Number(line[3])).ShouldBe(1, 1e-12);
            Number(there.Single(line => line[2] == item[3])[3]).ShouldBe(Number(item[6]), 1e-12);
        }
    }

    [Fact]
    public async Task Parquet_has_the_rows_of_CSV()
    {
        await Log(5);
        string path = _folder.File("decisions.parquet");
        Done("decisions", "export", LogPath, "--format", "parquet", "--out", path);
        IRiskFile file = ParquetFile.Open(path);
        file.Columns.ShouldBe(Cells(Done("decisions", "export", LogPath))[0]);
        FullToolRun.Of("decisions", "export", LogPath, "--format", "parquet").ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(2), run => run.Error.ShouldContain("expected --out"));
    }

    [Fact]
    public async Task Lines_of_JSON_hold_all_that_is_logged()
    {
        Decision[] decisions = await Log(2);
        string[] lines = Done("decisions", "export", LogPath, "--format", "jsonl").TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(2);
        using var json = System.Text.Json.JsonDocument.Parse(lines[0]);
        json.RootElement.GetProperty("key").GetString().ShouldBe("2027");
        json.RootElement.GetProperty("candidates").GetArrayLength().ShouldBe(12);
        json.RootElement.GetProperty("items")[1].GetProperty("reward").GetDouble().ShouldBe(0.75);
        json.RootElement.GetProperty("items")[0].GetProperty("contributions").GetProperty("need").GetDouble()
            .ShouldBe(decisions[0].Items[0].Contributions[0]);
    }

    [Fact]
    public async Task A_learner_is_erased_with_the_keys_of_the_school_and_old_decisions_by_their_day()
    {
        await Log(30);
        string keys = _folder.Text(
            $"2026,{Convert.ToHexString(DecisionSamples.Key(1))}\n2027,{Convert.ToHexString(DecisionSamples.Key(2))}\n", "keys.csv");
        FullToolRun run = FullToolRun.Of("decisions", "erase", LogPath, "--learner", "L3", "--keys", keys);
        (run.ExitCode, run.Error, run.Output).ShouldBe((0, "Erased 3 decisions.\n", ""));
        Done("decisions", "export", LogPath).ShouldNotContain(DecisionSamples.Keys.Of("L3").Value);
        FullToolRun.Of("decisions", "erase", LogPath, "--before", "2027-01-04").Error.ShouldBe("Erased 0 decisions.\n");
        FullToolRun french = FullToolRun.Of("decisions", "erase", LogPath, "--before", "2027-01-05", "--language", "fr");
        french.Error.ShouldBe("27 décisions effacées.\n");
    }

    [Fact]
    public async Task The_report_counts_policy_by_policy()
    {
        await Log(5);
        string[][] lines = Cells(Done("decisions", "report", LogPath, "--format", "csv"));
        lines.Skip(1).Select(line => string.Join('|', line.Take(6)))
            .ShouldBe(["greedy(top=12)|2|2|8|0|", "plackett-luce(temperature=0.05|top=12)|3|3|12|1"], ignoreOrder: true);
        Done("decisions", "report", LogPath).ShouldContain("5 decisions");
        Done("decisions", "report", LogPath, "--language", "fr").ShouldContain("Récompense moyenne");
        using var json = System.Text.Json.JsonDocument.Parse(Done("decisions", "report", LogPath, "--format", "json"));
        json.RootElement.GetProperty("keys").GetProperty("2027").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task Wrong_lines_are_told_and_nothing_is_done()
    {
        await Log(1);
        string keys = _folder.Text("2026,zz\n", "keys.csv");
        FullToolRun.OfLight("decisions", "report", LogPath).ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(2), run => run.Error.ShouldContain("Pedagogy6P.Cli.Full"));
        FullToolRun.Of("decisions", "report", keys).ExitCode.ShouldBe(3);
        FullToolRun.Of("decisions", "report", _folder.File("none.db")).ExitCode.ShouldBe(3);
        FullToolRun.Of("decisions", "erase", LogPath).ExitCode.ShouldBe(2);
        FullToolRun.Of("decisions", "erase", LogPath, "--learner", "L1").ExitCode.ShouldBe(2);
        FullToolRun.Of("decisions", "erase", LogPath, "--learner", "L1", "--keys", keys).ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(3), run => run.Error.ShouldContain("row 1"), run => run.Error.ShouldNotContain("zz"));
        string none = _folder.Text("\n", "none.csv"), twice = _folder.Text(
            string.Concat(Enumerable.Repeat($"2026,{Convert.ToHexString(DecisionSamples.Key(1))}\n", 2)), "twice.csv");
        FullToolRun.Of("decisions", "erase", LogPath, "--learner", "L1", "--keys", none).Error.ShouldContain($"{none}: expected an id");
        FullToolRun.Of("decisions", "erase", LogPath, "--learner", "L1", "--keys", twice).Error
            .ShouldContain($"{twice}, id: found \"2026\", expected an id of 1 to 100 characters, each once");
        FullToolRun.Of("decisions", "export", LogPath, "--format", "candidates").ExitCode.ShouldBe(2);
        FullToolRun.Of("decisions", "export", LogPath, "--target", "best").Error.ShouldContain("--target: found \"best\"");
        FullToolRun.Of("decisions", "export", LogPath, "--out", LogPath).ExitCode.ShouldBe(2);
        Done("decisions", "report", LogPath).ShouldContain("1 decision");
    }

    private string LogPath => _folder.File("log.db");

    private async Task<Decision[]> Log(int count)
    {
        await using SqliteDecisionLog log = SqliteDecisionLog.Open(LogPath);
        Decision[] decisions = [.. Enumerable.Range(0, count).Select(number => DecisionSamples.Decision(number))];
        await log.KeepAsync(decisions);
        await log.RecordAsync([DecisionSamples.Outcome(decisions[0], 1, 0.75)], Token);
        return decisions;
    }

    private static string Done(params string[] arguments)
    {
        FullToolRun run = FullToolRun.Of(arguments);
        run.ExitCode.ShouldBe(0, run.Error);
        return run.Output;
    }

    private static string[][] Cells(string csv) =>
        [.. csv.Replace("\"", "", StringComparison.Ordinal).TrimEnd('\n').Split('\n').Select(line => line.Split(','))];

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
