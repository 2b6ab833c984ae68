using System.Net;
using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands.Demand;

public sealed class DemandCommandTests
{
    private static string Folder(string name = "esnbyum") => Repository.Dataset(name);

    [Fact]
    public void Forecast_json_adds_up_and_names_its_version()
    {
        using JsonDocument json = ToolRun.Done("demand", "forecast", Folder(), "--format", "json").Json();

        JsonElement root = json.RootElement;
        root.GetProperty("version").GetString()!.Length.ShouldBe(16);
        root.GetProperty("firstMonth").GetString().ShouldBe("2027-01");
        root.GetProperty("horizon").GetInt32().ShouldBe(12);
        JsonElement[] series = [.. root.GetProperty("series").EnumerateArray()];
        double all = series.Single(own => Is(own, "all")).GetProperty("ahead").GetProperty("value").GetDouble();
        series.Where(own => Is(own, "competency")).Sum(own => own.GetProperty("ahead").GetProperty("value").GetDouble())
            .ShouldBe(all, 1e-9 * all);
        series[0].GetProperty("bands").GetArrayLength().ShouldBe(2);
        series.ShouldAllBe(own => own.GetProperty("mean").GetArrayLength() == 12);
    }

    [Fact]
    public void Csv_has_a_row_for_each_place_and_month()
    {
        string[] lines = Lines("demand", "forecast", Folder(), "--format", "csv", "--horizon", "18");

        lines[0].ShouldBe("kind,competency,domain,region,month,value,low_80,high_80,low_95,high_95,method,version");
        ((lines.Length - 1) % 18).ShouldBe(0);
        lines[1].ShouldStartWith("all,,,,2027-01,");
    }

    [Fact]
    public void Without_counts_forecasts_are_refused_and_gaps_are_what_roles_ask()
    {
        using TemporaryFolder copy = TemporaryFolder.CopyOf(Folder());
        string folder = copy.Path;
        string demand = Path.Combine(folder, "demand.csv");
        File.WriteAllText(demand, File.ReadLines(demand).First() + "\n");
        const string Refusal = "demand.csv: found no month up to";

        ToolRun.Of("demand", "forecast", folder).Error.ShouldContain(Refusal);
        ToolRun.Of("recommend", folder, "--all", "--forecast").Error.ShouldContain(Refusal);
        using JsonDocument gaps = ToolRun.Done("demand", "gaps", folder, "--format", "json").Json();
        gaps.RootElement.GetProperty("gaps").EnumerateArray().ShouldAllBe(gap => gap.GetProperty("roles").GetArrayLength() > 0);
    }

    [Theory]
    [InlineData("2028-03-01", "ends with 2026-12")]
    [InlineData("2026-12-10", "which is not over on 2026-12-10")]
    public void A_table_that_ends_elsewhere_than_the_date_says_is_told(string date, string note) =>
        ToolRun.Of("demand", "forecast", Folder(), "--date", date).Error.ShouldContain(note);

    [Fact]
    public void Roles_json_has_the_matrix_and_emergence_with_bounds()
    {
        using JsonDocument json = ToolRun.Done("demand", "roles", Folder("penso"), "--format", "json").Json();

        JsonElement role = json.RootElement.GetProperty("roles")[0];
        JsonElement emergence = role.GetProperty("emergence");
        emergence.GetProperty("low").GetDouble().ShouldBeLessThan(emergence.GetProperty("value").GetDouble());
        role.GetProperty("competencies")[0].GetProperty("ahead").GetDouble().ShouldBeGreaterThanOrEqualTo(0);
        json.RootElement.GetProperty("competencies")[0].GetProperty("percentile").GetDouble().ShouldBeInRange(0, 1);
        Lines("demand", "roles", Folder("penso"), "--format", "csv")[0]
            .ShouldBe("role,competency,now,ahead,low,high,emergence,emergence_low,emergence_high");
    }

    [Fact]
    public void Coverage_of_the_national_framework_is_counted_for_each_audience()
    {
        using JsonDocument json = ToolRun.Done("demand", "coverage", Folder("penso"), "--format", "json").Json();

        JsonElement national = json.RootElement.GetProperty("frameworks").EnumerateArray()
            .Single(own => own.GetProperty("framework").GetString() is "socle-numerique-sante");
        JsonElement everybody = national.GetProperty("audiences")[0];
        everybody.GetProperty("audience").ValueKind.ShouldBe(JsonValueKind.Null);
        everybody.GetProperty("competencies").GetInt32().ShouldBe(16);
        everybody.GetProperty("taught").GetInt32().ShouldBe(16);
        Lines("demand", "coverage", Folder("penso"), "--format", "csv")[0]
            .ShouldBe("framework,domain,competency,audience,taught,asked,modules");
    }

    [Fact]
    public void Gaps_name_what_is_missing()
    {
        using JsonDocument json = ToolRun.Done("demand", "gaps", Folder("penso"), "--format", "json").Json();

        JsonElement[] gaps = [.. json.RootElement.GetProperty("gaps").EnumerateArray()];
        gaps.ShouldNotBeEmpty();
        gaps.ShouldAllBe(gap => gap.GetProperty("kind").GetString() == "not-taught" == (gap.GetProperty("modules").GetArrayLength() == 0));
        Lines("demand", "gaps", Folder("penso"), "--format", "csv").Length.ShouldBe(gaps.Length + 1);
    }

    [Theory]
    [InlineData("forecast", "en", "Demand ahead", "What was noticed")]
    [InlineData("forecast", "fr", "La demande à venir", "Ce qui a été remarqué")]
    [InlineData("roles", "en", "Roles of tomorrow", "Growth beyond the programme's")]
    [InlineData("roles", "fr", "Les métiers de demain", "Croissance au-delà du programme")]
    [InlineData("gaps", "en", "In demand and not taught", "What is missing")]
    [InlineData("gaps", "fr", "Demandé et non enseigné", "Ce qui manque")]
    [InlineData("coverage", "en", "What is taught of each framework", "16 of 16 competencies taught")]
    [InlineData("coverage", "fr", "Ce qui est enseigné de chaque référentiel", "16 compétences sur 16 enseignées")]
    public void Tables_and_pages_stand_in_both_languages(string command, string language, string title, string part)
    {
        string table = ToolRun.Done("demand", command, Folder("penso"), "--language", language).Output;
        string page = ToolRun.Done("demand", command, Folder("penso"), "--language", language, "--format", "html").Output;

        foreach (string text in (string[])[table, WebUtility.HtmlDecode(page)])
        {
            text.ShouldContain(title);
            text.ShouldContain(part);
        }

        page.ShouldContain($"<html lang=\"{language}\">");
        page.ShouldNotContain("src=\"http", Case.Insensitive);
        page.ShouldNotContain("href=", Case.Insensitive);
        page.ShouldNotContain("<script", Case.Insensitive);
    }

    [Fact]
    public void A_folder_without_earlier_demand_is_refused_with_what_was_expected()
    {
        ToolRun run = ToolRun.Of("demand", "forecast", Folder(), "--date", "2020-01-01");

        run.ExitCode.ShouldNotBe(0);
        run.Error.ShouldContain("demand.csv: found no month up to 2020-01, expected counts");
    }

    [Fact]
    public void Recommendations_can_take_the_forecast()
    {
        string[] asked = ["recommend", Folder(), "--learner", "L00022", "--format", "json"];
        using JsonDocument observed = ToolRun.Done(asked).Json(), forecast = ToolRun.Done([.. asked, "--forecast"]).Json();

        Demand(observed).TryGetProperty("expected", out _).ShouldBeFalse();
        JsonElement expected = Demand(forecast).GetProperty("expected");
        expected.GetProperty("low").GetDouble().ShouldBeLessThanOrEqualTo(expected.GetProperty("monthly").GetDouble());
        using JsonDocument made = ToolRun.Done("demand", "forecast", Folder(), "--format", "json").Json();
        expected.GetProperty("forecast").GetString().ShouldBe(made.RootElement.GetProperty("version").GetString());
    }

    private static JsonElement Demand(JsonDocument answer)
    {
        JsonElement root = answer.RootElement.ValueKind == JsonValueKind.Array ? answer.RootElement[0] : answer.RootElement;
        return root.GetProperty("recommendations")[0].GetProperty("facts").GetProperty("demand")[0];
    }

    private static bool Is(JsonElement series, string kind) =>
        string.Equals(series.GetProperty("kind").GetString(), kind, StringComparison.Ordinal);

    private static string[] Lines(params string[] arguments) => ToolRun.Done(arguments).Output.TrimEnd('\n').Split('\n');
}
