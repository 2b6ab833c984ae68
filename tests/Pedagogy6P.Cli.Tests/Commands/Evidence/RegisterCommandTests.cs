using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Cli.Tests.Commands.Evidence;

public sealed partial class RegisterCommandTests
{
    private static readonly string Programme = Repository.Dataset("esnbyum");

    [Fact]
    public void Every_module_has_a_grade_and_its_studies()
    {
        using JsonDocument json = ToolRun.Done("evidence", "register", Programme, "--format", "json").Json();
        JsonElement[] modules = [.. json.RootElement.GetProperty("modules").EnumerateArray()];
        modules.Length.ShouldBe(File.ReadLines(Path.Combine(Programme, "modules.csv")).Count() - 1);
        JsonElement one = modules.Single(module => module.GetProperty("module").ValueEquals("core-data-3"));
        one.GetProperty("grade").GetString().ShouldBe("moderate");
        one.GetProperty("reason").GetString().ShouldBe("Likely");
        one.GetProperty("pool").GetProperty("k").GetInt32().ShouldBe(2);
        one.GetProperty("studies").EnumerateArray().Select(study => study.GetString()).ShouldBe(["etude-003", "etude-004"]);
        json.RootElement.GetProperty("effectOverModules").GetProperty("k").GetInt32().ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Csv_has_the_same_modules()
    {
        string[] lines = ToolRun.Done("evidence", "register", Programme, "--format", "csv").Output.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(File.ReadLines(Path.Combine(Programme, "modules.csv")).Count());
        lines.ShouldContain(line => line.StartsWith("core-data-3,", StringComparison.Ordinal)
            && line.EndsWith(",moderate,Likely,etude-003;etude-004", StringComparison.Ordinal));
    }

    [Fact]
    public void An_audience_and_reported_errors_change_the_figures()
    {
        double all = Chance("core-data-2"), reported = Chance("core-data-2", "--as-reported");
        reported.ShouldBeGreaterThan(all);
        Chance("core-data-2", "--audience", "lawyer").ShouldBeLessThan(all);
        ToolRun unknown = ToolRun.Of("evidence", "register", Programme, "--audience", "lawyers");
        unknown.ExitCode.ShouldBe(4);
        unknown.Error.ShouldContain("Unknown audience \"lawyers\"");
        unknown.Error.ShouldContain("Did you mean \"lawyer\"?");
    }

    [Fact]
    public void A_grade_comes_with_its_rule_and_its_studies()
    {
        string text = ToolRun.Done("evidence", "grade", Programme, "--module", "core-data-3").Output;
        text.ShouldContain("Grade: moderate. An effect above 0.1 is likely (80% to 95%), with people to compare with.");
        text.ShouldContain("“etude-003” (randomised trial, 2025, 193 people): effect 0.290, counted with the standard error 0.165");
        using JsonDocument json = ToolRun.Done("evidence", "grade", Programme, "--module", "core-data-3", "--format", "json").Json();
        JsonElement module = json.RootElement.GetProperty("modules").EnumerateArray().Single();
        module.GetProperty("studies").GetArrayLength().ShouldBe(2);
        module.GetProperty("audiences").GetArrayLength().ShouldBe(2);
        module.GetProperty("studies")[0].GetProperty("estimateWithout").GetDouble().ShouldBe(0.2, 1e-12);
    }

    [Fact]
    public void An_unstudied_module_is_told_as_such() =>
        ToolRun.Done("evidence", "grade", Programme, "--module", "core-data-1").Output
            .ShouldContain("Grade: none. Nobody has studied the module.");

    [Fact]
    public void Grades_are_a_table_of_the_studies_they_cite()
    {
        string[] lines = ToolRun.Done("evidence", "grade", Programme, "--format", "csv").Output.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(File.ReadLines(Path.Combine(Programme, "evidence.csv")).Count());
        lines[0].ShouldBe("module,title,grade,reason,chance,study,design,effect,se,pooled_se,weight,estimate_without,n,year,source");
        lines.ShouldContain(line => line.StartsWith("core-data-3,", StringComparison.Ordinal)
            && line.Contains(",etude-003,rct,0.29,0.165,0.165,0.31", StringComparison.Ordinal)
            && line.Contains(",0.2,193,2025,", StringComparison.Ordinal));
        string[] bare = ToolRun.Done("evidence", "grade", Programme, "--module", "core-data-1", "--format", "csv").Output.Split('\n');
        bare[1].ShouldEndWith(",none,NotStudied,0.3085375387259869,,,,,,,,,,");
    }

    [Theory]
    [InlineData("register", "--format", "table")]
    [InlineData("register", "--format", "html")]
    [InlineData("grade", "--format", "table")]
    [InlineData("grade", "--format", "html")]
    [InlineData("register", "--audience", "lawyer")]
    public void French_is_french_alone(string command, params string[] options)
    {
        string text = ToolRun.Done(["evidence", command, Programme, .. options, "--language", "fr"]).Output;
        string words = Tag().Replace(Rules().Replace(text, ""), " ");
        EnglishWord().Matches(words).Select(match => match.Value).Distinct(StringComparer.Ordinal).ShouldBeEmpty();
        DecimalPoint().Matches(words).Select(match => match.Value).Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("register")]
    [InlineData("grade")]
    public void What_machines_read_is_the_same_in_both_languages(string command) =>
        ToolRun.Done("evidence", command, Programme, "--format", "json", "--language", "fr").Output
            .ShouldBe(ToolRun.Done("evidence", command, Programme, "--format", "json").Output);

    [Fact]
    public void A_page_has_a_forest_plot_for_every_studied_module()
    {
        string page = ToolRun.Done("evidence", "register", Programme, "--format", "html").Output;
        int studied = File.ReadLines(Path.Combine(Programme, "evidence.csv")).Skip(1).Select(line => line.Split(',')[0])
            .Distinct(StringComparer.Ordinal).Count();
        Section().Count(page).ShouldBe(studied);
        Diamond().Count(page).ShouldBeGreaterThan(10);
        page.Contains("NaN", StringComparison.Ordinal).ShouldBeFalse();
    }

    private static double Chance(string module, params string[] options)
    {
        using JsonDocument json = ToolRun.Done(["evidence", "register", Programme, "--format", "json", .. options]).Json();
        return json.RootElement.GetProperty("modules").EnumerateArray()
            .Single(own => own.GetProperty("module").ValueEquals(module)).GetProperty("chance").GetDouble();
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Rules();

    [GeneratedRegex("<section>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Section();

    [GeneratedRegex("class=\"sum\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Diamond();

    [GeneratedRegex(@"\b(the|of|and|with|are|found|row|interval|counted|weight|grade|effect|studies|trial)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\d\.\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DecimalPoint();
}
