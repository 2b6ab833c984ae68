using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands.Trials;

public sealed class TrialCommandTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void An_effect_takes_so_many_and_so_many_show_it()
    {
        using JsonDocument size = ToolRun.Done("trial", "plan", "--effect", "0.2", "--cluster-size", "20", "--icc", "0.05", "--format",
            "json").Json();
        long participants = size.RootElement.GetProperty("participants").GetInt64();
        size.RootElement.GetProperty("designEffect").GetDouble().ShouldBe(1.95, 1e-12);
        participants.ShouldBe(20 * size.RootElement.GetProperty("clusters").GetInt64());
        using JsonDocument back = ToolRun.Done("trial", "plan", "--participants", participants.ToString(CultureInfo.InvariantCulture),
            "--cluster-size", "20", "--icc", "0.05", "--format", "json").Json();
        back.RootElement.GetProperty("smallestEffect").GetDouble().ShouldBeInRange(0.19, 0.2);
        ToolRun.Done("trial", "plan", "--effect", "-0.1", "--baseline", "0.3").Output.ShouldContain("Persons in all");
        ToolRun.Of("trial", "plan").ExitCode.ShouldBe(2);
        ToolRun.Of("trial", "plan", "--effect", "0.5", "--baseline", "0.9").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Assignments_are_csv_that_can_be_kept()
    {
        string people = string.Concat(Enumerable.Range(0, 40).Select(at =>
            string.Create(CultureInfo.InvariantCulture, $"p{at},{(at % 2 == 0 ? "a" : "b")}\n")));
        File.WriteAllText(_file, $"id,stratum\n{people}");
        string[] line = ["trial", "assign", _file, "--trial", "autumn", "--seed", "3", "--stratified"];
        string first = ToolRun.Done(line).Output;
        first.ShouldStartWith("id,stratum,cluster,arm,probability\np0,a,,");
        first.Split('\n').Count(row => row.Contains(",control,", StringComparison.Ordinal)).ShouldBe(20);
        string kept = _file + ".kept";
        try
        {
            File.WriteAllText(kept, first);
            File.WriteAllText(_file, "id,stratum\nnew,a\np3,b\n");
            string[] later = ToolRun.Done([.. line, "--kept", kept]).Output.Split('\n');
            later[2].ShouldBe(first.Split('\n')[4]);
            ToolRun.Of("trial", "assign", _file, "--trial", "t", "--kept", kept).Error.ShouldContain("--kept: expected with --stratified");
        }
        finally
        {
            File.Delete(kept);
        }
    }

    [Fact]
    public void A_trial_is_read_in_both_languages()
    {
        var text = new StringBuilder("id,arm,outcome,before\n");
        for (int at = 0; at < 200; at++)
        {
            string arm = at % 2 == 0 ? "control" : "module";
            text.Append(CultureInfo.InvariantCulture, $"p{at},{arm},{(at * 7 % 11) + (at % 2)},{at * 7 % 11}\n");
        }

        File.WriteAllText(_file, text.ToString());
        using JsonDocument json = ToolRun.Done("trial", "read", _file, "--format", "json").Json();
        json.RootElement.GetProperty("adjusted").GetProperty("difference").GetDouble().ShouldBe(1, 1e-9);
        json.RootElement.GetProperty("sampleRatio").GetProperty("alarm").GetBoolean().ShouldBeFalse();
        ToolRun.Done("trial", "read", _file).Output.ShouldContain("At any time, however often one looks");
        string french = ToolRun.Done("trial", "read", _file, "--language", "fr").Output;
        french.ShouldContain("À tout moment, aussi souvent qu’on regarde");
    }

    [Fact]
    public void A_reading_is_one_record_and_a_page_in_both_languages()
    {
        File.WriteAllText(_file, "id,arm,outcome\na,control,1\nb,control,3\nc,module,2\nd,module,6\n");
        string[] records = ToolRun.Done("trial", "read", _file, "--format", "csv").Output.TrimEnd('\n').Split('\n');
        records.Length.ShouldBe(2);
        var cells = records[0].Split(',').Zip(records[1].Split(',')).ToDictionary(cell => cell.First, cell => cell.Second,
            StringComparer.Ordinal);
        (cells["control"], cells["control_count"], cells["control_mean"], cells["control_variance"]).ShouldBe(("control", "2", "2", "2"));
        (cells["treated"], cells["treated_count"], cells["treated_mean"], cells["treated_variance"]).ShouldBe(("module", "2", "4", "8"));
        (cells["difference"], cells["adjusted"], cells["anytime"], cells["anytime_low"]).ShouldBe(("2", "", "2", ""));
        (cells["ratio_p"], cells["ratio_alarm"]).ShouldBe(("1", "false"));
        string page = ToolRun.Done("trial", "read", _file, "--format", "html").Output;
        page.ShouldContain("<h1>What the trial says of “module” against “control”</h1>");
        page.Split("class=\"whisker\"").Length.ShouldBe(2, "one interval is known and the other is not yet");
        page.ShouldContain("none yet");
        page.Contains("NaN", StringComparison.Ordinal).ShouldBeFalse();
        page.Contains('∞', StringComparison.Ordinal).ShouldBeFalse();
        WebUtility.HtmlDecode(ToolRun.Done("trial", "read", _file, "--format", "html", "--language", "fr").Output)
            .ShouldContain("<h1>Ce que l’essai dit de «\u00a0module\u00a0» face à «\u00a0control\u00a0»</h1>");
    }

    [Fact]
    public void A_plan_is_one_record() => ToolRun.Done("trial", "plan", "--effect", "0.3", "--format", "csv").Output
        .ShouldStartWith("participants,clusters,design_effect,smallest_effect\n351,351,1,0.2999");

    [Theory]
    [InlineData("id,arm,outcome\na,control,1\na,module,2\n", "row 3, id: found \"a\", expected an id that no earlier row has")]
    [InlineData("id,arm,outcome\na,other,1\n", "row 2, arm: found \"other\", expected one of control, module")]
    [InlineData("id,arm,outcome\na,control,NaN\n", "row 2, outcome: found \"NaN\", expected a number")]
    [InlineData("id,arm,outcome\na,control,\n", "row 2, outcome: expected a number")]
    [InlineData("id,arm,outcome\na,control,1e60\n", "row 2, outcome: found \"1e60\", expected a number from -1E+50 to 1E+50")]
    [InlineData("id,arm,outcome,before\na,control,1,-1e51\n", "row 2, before: found \"-1e51\", expected a number from -1E+50 to 1E+50")]
    [InlineData("id,arm,outcome\n", "expected at least one person below the header")]
    [InlineData("id,arm,outcome,cluster\na,control,1,c\nb,module,1,c\n",
        "row 3, arm: found \"module\", expected the side of the other persons of the cluster")]
    public void What_is_wrong_is_told_by_file_row_column_and_value(string text, string expected)
    {
        File.WriteAllText(_file, text);
        ToolRun run = ToolRun.Of("trial", "read", _file);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain(_file);
        run.Error.ShouldContain(expected);
    }

    [Theory]
    [InlineData("id,stratum,cluster\na,s,c\nb,t,c\n",
        "row 3, stratum: found \"t\", expected the stratum of the other persons of cluster c, \"s\"")]
    [InlineData("id,stratum,cluster\na,,c\nb,t,c\n",
        "row 3, stratum: found \"t\", expected the stratum of the other persons of cluster c, \"\"")]
    [InlineData("id,stratum\nold,t\n", "row 2, stratum: found \"t\", expected the stratum of old when it was assigned, \"s\"")]
    public void A_cluster_stands_in_one_stratum(string people, string expected)
    {
        File.WriteAllText(_file, people);
        string kept = _file + ".kept";
        try
        {
            File.WriteAllText(kept, "id,stratum,arm\nold,s,control\n");
            ToolRun run = ToolRun.Of("trial", "assign", _file, "--trial", "t", "--stratified", "--kept", kept);
            run.ExitCode.ShouldBe(3);
            run.Error.ShouldContain(_file + ", " + expected);
            ToolRun.Of("trial", "assign", _file, "--trial", "t").ExitCode.ShouldBe(0);
        }
        finally
        {
            File.Delete(kept);
        }
    }

    [Theory]
    [InlineData("--effect: found \"0.5\", expected a change from -0.75 to 0.25: with", "--effect", "0.5", "--baseline", "0.75")]
    [InlineData("--effect: found \"1E-09\", expected an effect that at most a thousand billion", "--effect", "1e-9")]
    [InlineData("--participants: found \"100\", expected 200 or more, that is 4 groups", "--participants", "100", "--cluster-size", "50",
        "--icc", "0.1")]
    [InlineData("--sd, --baseline: expected one of them", "--effect", "0.1", "--baseline", "0.5", "--sd", "2")]
    public void A_plan_says_which_number_is_out_of_which_range(string expected, params string[] options)
    {
        ToolRun run = ToolRun.Of(["trial", "plan", .. options]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(expected);
    }

    [Fact]
    public void A_trial_of_one_person_cannot_be_read_yet()
    {
        File.WriteAllText(_file, "id,arm,outcome\na,control,1\n");
        ToolRun run = ToolRun.Of("trial", "read", _file);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("expected at least 2 persons or clusters on each side");
    }
}
