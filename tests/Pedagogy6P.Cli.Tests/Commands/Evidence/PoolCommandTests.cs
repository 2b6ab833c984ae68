using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands.Evidence;

public sealed class PoolCommandTests : IDisposable
{
    private readonly string _studies = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");

    public PoolCommandTests() => File.WriteAllText(_studies, "study,effect,se\nfirst,0.1,0.1\nsecond,0.6,0.2\nthird <b>,0.4,0.15\n");

    public void Dispose() => File.Delete(_studies);

    [Fact]
    public void Json_has_the_figures_by_their_names_and_no_other()
    {
        using JsonDocument json = ToolRun.Done("evidence", "pool", _studies, "--format", "json").Json();
        json.RootElement.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["k", "method", "estimate", "se", "low", "high", "tau2", "i2", "q", "predictionLow", "predictionHigh"]);
        json.RootElement.GetProperty("k").GetInt32().ShouldBe(3);
        json.RootElement.GetProperty("method").GetString().ShouldBe("reml");
        Number(json, "q").ShouldBe(6.3115, 0.0001);
        Number(json, "low").ShouldBeLessThan(Number(json, "estimate"));
    }

    [Fact]
    public void The_method_is_asked_for_by_its_short_name()
    {
        // By hand: w = 100, 25, 44.44; mean 0.2525; Q = 6.3115; spread 169.44 − 12600.3 ÷ 169.44 = 95.081; τ² = 4.3115 ÷ 95.081.
        using JsonDocument json = ToolRun.Done("evidence", "pool", _studies, "--method", "dl", "--format", "json").Json();
        json.RootElement.GetProperty("method").GetString().ShouldBe("dl");
        Number(json, "tau2").ShouldBe(0.045345, 0.000001);
        ToolRun.Of("evidence", "pool", _studies, "--method", "ml").Error.ShouldContain("expected reml or dl");
    }

    [Fact]
    public void One_study_leaves_the_rest_null()
    {
        File.WriteAllText(_studies, "study,effect,se\nonly,0.4,0.1\n");
        using JsonDocument json = ToolRun.Done("evidence", "pool", _studies, "--format", "json").Json();
        Number(json, "high").ShouldBe(0.4 + (0.1 * 1.959963984540054), 1e-12);
        foreach (string name in (string[])["tau2", "i2", "q", "predictionLow", "predictionHigh"])
        {
            json.RootElement.GetProperty(name).ValueKind.ShouldBe(JsonValueKind.Null, name);
        }

        ToolRun.Done("evidence", "pool", _studies).Output.ShouldStartWith("One study, as it is");
        ToolRun.Done("evidence", "pool", _studies, "--format", "html").Output.ShouldContain("only");
    }

    [Fact]
    public void A_page_stands_alone_and_names_are_text()
    {
        string page = ToolRun.Done("evidence", "pool", _studies, "--format", "html").Output;
        page.ShouldContain("<svg");
        page.ShouldContain("third &lt;b&gt;");
        page.ShouldNotContain("<b>");
        page.ShouldNotContain("<script");
        page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).ShouldNotContain("http");
        page.ShouldContain("prefers-color-scheme:dark");
    }

    [Fact]
    public void Csv_says_what_each_study_changes()
    {
        string[] lines = ToolRun.Done("evidence", "pool", _studies, "--format", "csv").Output.Split('\n');
        lines[0].ShouldBe("study,effect,se,weight,estimate_without,low_without,high_without,tau2_without");
        lines.Length.ShouldBe(5);
        lines[1].ShouldStartWith("first,0.1,0.1,0.");
    }

    [Fact]
    public void Refusals_name_the_file_in_both_languages()
    {
        File.WriteAllText(_studies, "study,effect,se\na,1,0\n");
        ToolRun english = ToolRun.Of("evidence", "pool", _studies);
        english.ExitCode.ShouldBe(3);
        english.Error.ShouldContain($"{_studies}, row 2, se: found \"0\", expected a number above 0");
        ToolRun.Of("evidence", "pool", _studies, "--language", "fr").Error
            .ShouldContain($"{_studies}, ligne 2, se\u00a0: trouvé «\u00a00\u00a0», attendu\u00a0: un nombre supérieur à 0");
    }

    [Fact]
    public void What_is_read_is_not_written_over()
    {
        ToolRun run = ToolRun.Of("evidence", "pool", _studies, "--out", _studies);
        run.ExitCode.ShouldBe(2);
        File.ReadAllText(_studies).ShouldStartWith("study,effect,se\nfirst");
    }

    private static double Number(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetDouble();
}
