using System.Text.Json;
using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Tests.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

/// <summary>The command from files to results, with what it prints kept: these tests take the console for themselves.</summary>
[Collection(nameof(SharedProcess))]
public sealed class ProtocolCommandTests
{
    [Fact]
    public void One_case_is_one_line_of_JSON_or_a_table_of_the_same_figures()
    {
        using var files = new SmallOuladFolder(SmallOulad.Create());

        string line = Run(files.Folder, "--landmark", "14", "--label", "notpassed", "--json");
        string table = Run(files.Folder, "--landmark", "14", "--label", "notpassed");

        using var json = JsonDocument.Parse(line);
        json.RootElement.GetProperty("split").GetString().ShouldBe("A");
        json.RootElement.GetProperty("label").GetString().ShouldBe("y_notpassed");
        json.RootElement.GetProperty("testTerm").GetString().ShouldBe("2014J");
        string auc = json.RootElement.GetProperty("auc").GetDouble().ToString("F4", System.Globalization.CultureInfo.InvariantCulture);
        table.ShouldContain($"| recipe | {auc} |");
        line.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public void An_export_holds_both_sides_of_the_split_and_the_predictions()
    {
        using var files = new SmallOuladFolder(SmallOulad.Create());
        string export = Path.Combine(files.Folder, "export");

        Run(files.Folder, "--export", export, "--no-peers", "--test-term", "2014B").ShouldContain("| recipe |");

        Directory.GetFiles(export).Select(Path.GetFileName).ShouldBe(["train.csv", "test.csv", "recipe.csv"], ignoreOrder: true);
        File.ReadAllLines(Path.Combine(export, "recipe.csv")).Length.ShouldBe(File.ReadAllLines(Path.Combine(export, "test.csv")).Length);
    }

    [Fact]
    public void Reading_alone_prints_what_was_read()
    {
        var data = SmallOulad.Create();
        using var files = new SmallOuladFolder(data);
        using var json = JsonDocument.Parse(Run(files.Folder, "--ingest", "--json"));
        json.RootElement.GetProperty("clickRows").GetInt64().ShouldBe(data.ClickRows);
    }

    private static string Run(params string[] arguments)
    {
        var before = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            OuladProtocol.Run(arguments).ShouldBe(0);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString().ReplaceLineEndings("\n");
    }
}
