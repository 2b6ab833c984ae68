using System.Globalization;
using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

/// <summary>Features as other systems name them: every character that levers are written with, in names and in categories.</summary>
public sealed class LeverNameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // One of two opposite values lowers the risk, whichever way the model leans.
    [Theory]
    [InlineData("quiz: ", "\"Quiz: week 1 (Real)\"=-90", "\"Quiz: week 1 (Real)\"=90", "quiz")]
    [InlineData("quiz:", "\"Quiz: week 1 (Real)\" = -90", "\"Quiz: week 1 (Real)\"= 90", "quiz")]
    [InlineData("\"a; b: c\": ", "\"days=silent\"=-90", "\"days=silent\"=90", "a; b: c")]
    [InlineData("x: ", "\"a;b,c\"=-90", "\"a;b,c\"=90", "x")]
    [InlineData("x: ", "\"say \"\"hi\"\"\"=-90", "\"say \"\"hi\"\"\"=90", "x")]
    [InlineData("x: ", "5\" pipe=-90", "5\" pipe=90", "x")]
    [InlineData("both: ", "\"Quiz: week 1 (Real)\"=-90, \"days=silent\"=3", "\"Quiz: week 1 (Real)\"=90,\"days=silent\"=3", "both")]
    [InlineData("place: ", "place=\"home, sweet=home\"", "place=school", "place")]
    public void Quotes_keep_a_name_together(string name, string one, string other, string shown)
    {
        string?[] changes = [.. Changes($"{name}{one}; {other}").EnumerateArray()
            .Select(change => change.GetProperty("levers")[0].GetString())];
        changes.ShouldNotBeEmpty();
        changes.ShouldBeSubsetOf([$"{shown}: {one}", $"{shown}: {other}"]);
    }

    [Theory]
    [InlineData("quiz: \"Quiz: week 1 (Real)=8")]
    [InlineData("\"quiz: x=8")]
    [InlineData("quiz: \"Quiz: week 1 (Real)\"")]
    [InlineData("quiz: ;")]
    public void What_is_not_closed_or_has_no_value_is_wrong_usage(string lever)
    {
        ToolRun run = Run(lever);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("stands in double quotes");
    }

    [Fact]
    public void A_name_that_is_not_there_is_named_without_its_quotes() =>
        Run("quiz: \"Quiz: week 2 (Real)\"=8").Error.ShouldContain("Did you mean \"Quiz: week 1 (Real)\"?");

    public void Dispose() => _folder.Dispose();

    private JsonElement Changes(params string[] levers)
    {
        ToolRun run = Run(levers);
        run.Error.ShouldBeEmpty();
        return run.Json().RootElement.GetProperty("changes");
    }

    private ToolRun Run(params string[] levers)
    {
        string table = _folder.File("past.csv"), model = _folder.File("m.p6risk");
        IEnumerable<string> rows = Enumerable.Range(0, 160).Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{row * 7 % 20},{row * 5 % 30},{row % 6},{row % 9},{row % 4},{(row % 3 == 0 ? "\"home, sweet=home\"" : "school")},"
                + $"{((row * 7 % 20) + (row % 5) > 11 ? 1 : 0)}"));
        File.WriteAllLines(table, rows.Prepend("Quiz: week 1 (Real),days=silent,\"a;b,c\",\"say \"\"hi\"\"\",\"5\"\" pipe\",place,y"));
        ToolRun.Of("risk", "train", table, "--label", "y", "--model", "logistic", "--out", model).ExitCode.ShouldBe(0);
        return ToolRun.Of(["risk", "explain", model, table, "--row", "4", "--json",
            .. levers.SelectMany(lever => (string[])["--lever", lever])]);
    }
}
