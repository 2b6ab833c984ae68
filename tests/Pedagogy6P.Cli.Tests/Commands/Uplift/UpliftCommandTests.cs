using System.Net;
using System.Text;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Cli.Tests.Commands.Uplift;

public sealed class UpliftCommandTests : IDisposable
{
    private const int Learners = 1200;

    private readonly string _folder = Directory.CreateTempSubdirectory("pedagogy6p-uplift").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Trial => Path.Combine(_folder, "trial.csv");

    [Fact]
    public void Json_holds_areas_the_curve_and_what_hours_bring()
    {
        Write();

        using JsonDocument json = ToolRun.Done("uplift", Trial, "--budget-hours", "100", "--format", "json").Json();

        JsonElement root = json.RootElement;
        root.GetProperty("learners").GetInt32().ShouldBe(Learners);
        Math.Abs(root.GetProperty("averageEffect").GetProperty("value").GetDouble() - 0.2).ShouldBeLessThan(0.08);
        root.GetProperty("qini").GetProperty("low").GetDouble().ShouldBeGreaterThan(0);
        root.GetProperty("auuc").GetProperty("value").GetDouble().ShouldBeGreaterThan(
            root.GetProperty("qini").GetProperty("value").GetDouble());
        root.GetProperty("curve").EnumerateArray().Select(point => point.GetProperty("share").GetDouble()).Count().ShouldBe(21);
        root.GetProperty("budgetHours").GetDouble().ShouldBe(100);
        JsonElement[] policies = [.. root.GetProperty("policies").EnumerateArray()];
        policies.Select(own => own.GetProperty("policy").GetString()).ShouldBe(["nobody", "everybody", "random", "risk", "uplift"]);
        policies[4].GetProperty("hours").GetDouble().ShouldBe(100, 1e-6);
        policies[4].GetProperty("beyondRandom").GetProperty("low").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_order_of_rows_and_the_decimal_mark_change_no_byte()
    {
        Write();
        string[] lines = File.ReadAllLines(Trial);
        string other = Path.Combine(_folder, "other.csv");
        File.WriteAllLines(other, lines.Skip(1).Reverse().Prepend(lines[0]).Select(line =>
            line.Replace(',', ';').Replace('.', ',')));

        ToolRun.Done("uplift", other, "--format", "csv").Output.ShouldBe(ToolRun.Done("uplift", Trial, "--format", "csv").Output);
    }

    [Fact]
    public void Csv_has_every_figure()
    {
        Write();

        string[] lines = ToolRun.Done("uplift", Trial, "--format", "csv").Output.TrimEnd('\n').Split('\n');

        lines[0].ShouldBe("figure,share,contacts,hours,value,low,high,beyond_random,beyond_random_low,beyond_random_high");
        lines.Skip(1).Select(line => line.Split(',')[0]).Distinct(StringComparer.Ordinal).ShouldBe(
            ["effect", "auuc", "qini", "curve", "nobody", "everybody", "random", "risk", "uplift"]);
        lines.ShouldAllBe(line => line.Count(sign => sign == ',') == 9);
    }

    [Theory]
    [InlineData("en", "Who is helped most can be told before", "highest expected effect a minute first", "Whom contacts help")]
    [InlineData("fr", "On peut dire d’avance qui est le plus aidé", "le plus grand effet attendu par minute", "Qui les contacts aident")]
    public void Tables_and_pages_stand_in_both_languages(string language, string verdict, string policy, string title)
    {
        Write();

        string table = ToolRun.Done("uplift", Trial, "--language", language).Output;
        string page = ToolRun.Done("uplift", Trial, "--language", language, "--format", "html").Output;

        foreach (string text in (string[])[table, WebUtility.HtmlDecode(page)])
        {
            text.ShouldContain(verdict);
            text.ShouldContain(policy);
        }

        page.ShouldContain($"<h1>{title}</h1>");
        page.ShouldContain("<svg");
        page.ShouldContain("prefers-color-scheme:dark");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("NaN", Case.Sensitive);
    }

    [Theory]
    [InlineData("l0,2,1,0.5,20,1", "row 2, contacted: found \"2\", expected 0 or 1")]
    [InlineData("l0,1,much,0.5,20,1", "row 2, outcome: found \"much\", expected a number")]
    [InlineData("l0,1,1,0,20,1", "row 2, propensity: found \"0\", expected a probability of the lot from 0.0001 to 0.9999")]
    [InlineData("l0,1,1,1,20,1", "row 2, propensity: found \"1\", expected a probability of the lot from 0.0001 to 0.9999")]
    [InlineData("l0,1,1,0.5,0,1", "row 2, minutes: found \"0\", expected a number above 0")]
    [InlineData("l0,1,1,0.5,20,high", "row 2, x_risk: found \"high\", expected a number")]
    [InlineData("l0,1,1,0.5,20,1\nl0,0,1,0.5,20,1", "row 3, learner: found \"l0\", expected a learner that no earlier row has")]
    [InlineData("l0,1,1,0.5,20,1", "contacted: found \"1 contacted, 0 not\", expected at least 50 learners on each side")]
    public void What_is_wrong_is_told_by_file_row_and_value(string rows, string expected)
    {
        File.WriteAllText(Trial, "learner,contacted,outcome,propensity,minutes,x_risk\n" + rows + "\n");

        ToolRun run = ToolRun.Of("uplift", Trial);

        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain(Trial);
        run.Error.ShouldContain(expected);
    }

    [Fact]
    public void Refusals_are_told_in_french()
    {
        File.WriteAllText(Trial, "learner,contacted,outcome,propensity\nl0,1,1,0\n");

        string error = ToolRun.Of("uplift", Trial, "--language", "fr").Error;

        error.ShouldContain("une probabilité du tirage");
        error.ShouldContain("au moins 50 apprenants de chaque côté");
        error.ShouldContain("au moins une colonne x_…");
    }

    // A contact keeps those of whom x_risk is above a half; how much time it takes has nothing to do with it.
    private void Write()
    {
        var random = new SeededRandom(21L);
        var text = new StringBuilder("learner,contacted,outcome,propensity,minutes,x_risk,x_idle,note\n");
        for (int row = 0; row < Learners; row++)
        {
            double risk = random.NextDouble(), idle = random.NextDouble();
            bool isContacted = random.NextDouble() < 0.4;
            double stays = 0.4 + (isContacted && risk > 0.5 ? 0.4 : 0);
            text.Append(FormattableString.Invariant(
                $"l{row:0000},{(isContacted ? 1 : 0)},{(random.NextDouble() < stays ? 1 : 0)},0.4,{10 + random.Next(20)},{risk},"));
            text.Append(row % 7 == 0 ? "" : FormattableString.Invariant($"{idle}")).Append(",any\n");
        }

        File.WriteAllText(Trial, text.ToString());
    }
}
