using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands.Demand;

public sealed class BacktestCommandTests : IDisposable
{
    private const int Series = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("pedagogy6p-backtest").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File => Path.Combine(_folder, "series.csv");

    [Fact]
    public void Json_holds_every_method_and_says_which_is_the_default()
    {
        Write();

        using JsonDocument json = ToolRun.Done("demand", "backtest", File, "--horizon", "6", "--format", "json").Json();

        JsonElement root = json.RootElement;
        root.GetProperty("series").GetInt32().ShouldBe(Series);
        root.GetProperty("leftOut").GetInt32().ShouldBe(1);
        JsonElement[] methods = [.. root.GetProperty("methods").EnumerateArray()];
        methods.Length.ShouldBe(15);
        methods.Where(own => own.GetProperty("default").GetBoolean()).Select(own => own.GetProperty("method").GetString())
            .ShouldBe(["chosen"]);
        foreach (JsonElement own in methods)
        {
            own.GetProperty("smape").GetDouble().ShouldBeInRange(0, 200);
            own.GetProperty("mase").GetDouble().ShouldBeGreaterThan(0);
            own.GetProperty("coverage").GetDouble().ShouldBeInRange(0, 1);
            own.GetProperty("seconds").GetDouble().ShouldBeGreaterThanOrEqualTo(0);
        }

        double naive = methods.Single(own => own.GetProperty("method").ValueEquals("seasonal-naive")).GetProperty("mase").GetDouble();
        methods[0].GetProperty("mase").GetDouble().ShouldBeLessThan(naive);
    }

    [Fact]
    public void One_series_of_three_months_is_counted_and_has_no_figures()
    {
        System.IO.File.WriteAllText(File, "series,month,value\na,2020-01,3\na,2020-02,4\na,2020-03,5\n");

        using JsonDocument json = ToolRun.Done("demand", "backtest", File, "--format", "json").Json();

        json.RootElement.GetProperty("leftOut").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("methods")[0].GetProperty("mase").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Csv_has_a_row_for_each_method()
    {
        Write();

        string[] lines = ToolRun.Done("demand", "backtest", File, "--format", "csv").Output.TrimEnd('\n').Split('\n');

        lines[0].ShouldBe("method,default,series,left_out,smape,mase,coverage,seconds");
        lines.Length.ShouldBe(16);
        lines.ShouldAllBe(line => line.Count(sign => sign == ',') == 7);
    }

    [Theory]
    [InlineData("en", "judged over up to 6 months, 1 left out", "chosen series by series", "How well months that are known")]
    [InlineData("fr", "jugées sur 6 mois au plus, 1 de côté", "choisie série par série", "Avec quelle justesse des mois connus")]
    public void Tables_and_pages_stand_in_both_languages(string language, string heading, string method, string title)
    {
        Write();

        string table = ToolRun.Done("demand", "backtest", File, "--horizon", "6", "--language", language).Output;
        string page = ToolRun.Done("demand", "backtest", File, "--horizon", "6", "--language", language, "--format", "html").Output;

        foreach (string text in (string[])[table, WebUtility.HtmlDecode(page)])
        {
            text.ShouldContain(heading);
            text.ShouldContain(method);
        }

        page.ShouldContain(title);
    }

    [Theory]
    [InlineData("--level", "1.5")]
    [InlineData("--horizon", "0")]
    public void Options_out_of_range_are_wrong_usage(string option, string value)
    {
        Write();

        ToolRun.Of("demand", "backtest", File, option, value).ExitCode.ShouldBe(2);
    }

    private void Write()
    {
        var text = new StringBuilder("series,train,test\nflat,").AppendJoin(' ', Enumerable.Repeat(1, 30)).Append(",1\n");
        var random = new Random(3);
        for (int series = 0; series < Series; series++)
        {
            double[] values = [.. Enumerable.Range(0, 60).Select(month =>
                100 + month + (20 * Math.Sin(month * Math.PI / 6)) + (10 * random.NextDouble()))];
            text.Append(CultureInfo.InvariantCulture, $"s{series},").AppendJoin(' ', values[..54].Select(Text)).Append(',')
                .AppendJoin(' ', values[54..].Select(Text)).Append('\n');
        }

        System.IO.File.WriteAllText(File, text.ToString());

        static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
    }
}
