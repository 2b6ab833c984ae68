using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Tests.House;

namespace Pedagogy6P.Cli.Tests.Commands.Evaluation;

public sealed class PolicyCommandTests : IDisposable
{
    private const int Decisions = 400;

    private readonly string _folder = Directory.CreateTempSubdirectory("pedagogy6p-policy").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Json_has_one_object_an_estimator()
    {
        Write(places: 1);
        using JsonDocument json = ToolRun.Done("evaluate", "policy", Log, "--target", Target, "--format", "json").Json();
        json.RootElement.GetProperty("decisions").GetInt32().ShouldBe(Decisions);
        JsonElement[] all = [.. json.RootElement.GetProperty("estimators").EnumerateArray()];
        all.Select(one => one.GetProperty("estimator").GetString()).ShouldBe(["ips", "clipped-ips", "snips", "dm", "dr", "switch-dr"]);
        foreach (JsonElement one in all)
        {
            double value = one.GetProperty("value").GetDouble();
            one.GetProperty("low").GetDouble().ShouldBeLessThan(value);
            one.GetProperty("high").GetDouble().ShouldBeGreaterThan(value);
            one.GetProperty("ess").GetDouble().ShouldBeGreaterThan(30);
            one.GetProperty("maxWeight").GetDouble().ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Without_candidates_only_weights_speak()
    {
        Write(places: 1, withTarget: true);
        using JsonDocument json = ToolRun.Done("evaluate", "policy", Log, "--format", "json").Json();
        json.RootElement.GetProperty("estimators").EnumerateArray().Select(one => one.GetProperty("estimator").GetString())
            .ShouldBe(["ips", "clipped-ips", "snips"]);
        json.RootElement.GetProperty("neverLogged").ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("byWeightsAlone").GetBoolean().ShouldBeTrue();
        ToolRun.Done("evaluate", "policy", Log).Output.ShouldContain("only estimates by weights (IPS)");
        ToolRun.Done("evaluate", "policy", Log, "--format", "html", "--language", "fr").Output.ShouldContain("par poids (IPS)");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Estimates_are_those_of_numpy(int places)
    {
        Write(places);
        string? printed = Python(RepositoryFolder.PathOf("eng/peers/off_policy.py"), Log, Target, Predictions);
        Assert.SkipWhen(printed is null, "python3 with numpy not present (eng/install-peers.sh installs it)");
        using JsonDocument peer = JsonDocument.Parse(printed!);
        using JsonDocument json = ToolRun.Done("evaluate", "policy", Log, "--target", Target, "--predictions", Predictions, "--format",
            "json", "--draws", "20").Json();
        JsonElement[] all = [.. json.RootElement.GetProperty("estimators").EnumerateArray()];
        all.Length.ShouldBe(peer.RootElement.EnumerateObject().Count());
        foreach (JsonElement one in all)
        {
            string name = one.GetProperty("estimator").GetString()!;
            one.GetProperty("value").GetDouble().ShouldBe(peer.RootElement.GetProperty(name).GetDouble(), 1e-9, name);
        }
    }

    [Fact]
    public void The_gate_opens_for_what_is_better_and_for_nothing_else()
    {
        Write(places: 1);
        using JsonDocument better = ToolRun.Done("evaluate", "gate", Log, "--target", Target, "--format", "json").Json();
        better.RootElement.GetProperty("promoted").GetBoolean().ShouldBeTrue();
        better.RootElement.GetProperty("by").GetString().ShouldBe("dr");
        ToolRun.Done("evaluate", "gate", Log, "--target", Target, "--margin", "5").Output.ShouldStartWith("Not promoted");
    }

    [Fact]
    public void A_page_stands_alone()
    {
        Write(places: 1);
        string page = ToolRun.Done("evaluate", "policy", Log, "--target", Target, "--format", "html", "--language", "fr").Output;
        page.ShouldContain("<svg");
        page.ShouldContain("Doublement robuste");
        page.ShouldNotContain("<script");
        page.ShouldContain("prefers-color-scheme:dark");
    }

    [Theory]
    [InlineData("d1,l1,1,a0,0.5,0,", "row 2", "propensity")]
    [InlineData("d1,l1,1,a0,0.5,1.5,", "row 2", "propensity")]
    [InlineData("d1,l1,1,a0,much,0.5,", "row 2", "reward")]
    [InlineData("d1,l1,0,a0,0.5,0.5,", "row 2", "position")]
    [InlineData("d1,l1,1,a0,0.5,0.5,\nd1,l1,1,a1,0.5,0.5,", "row 3", "position")]
    [InlineData("d1,l1,1,a0,0.5,0.5,\nd1,l2,2,a1,0.5,0.5,", "row 3", "learner")]
    [InlineData("d1,l1,1,a0,0.5,0.5,\nd1,l1,2,a0,0.5,0.5,", "row 3",
        "action: found \"a0\", expected an action that no earlier row of decision d1 shows")]
    [InlineData("d1,l1,3,a0,0.5,0.5,\nd1,l1,1,a1,0.5,0.5,", "row 2",
        "position: found \"3\", expected a list without gaps: decision d1 has no row at position 2")]
    [InlineData("d1,l1,2,a0,0.5,0.5,\nd1,l1,3,a1,0.5,0.5,", "row 2",
        "position: found \"2\", expected a list without gaps: decision d1 has no row at position 1")]
    [InlineData("d1,l1,1,a0,0.5,0.5,0.5\nd2,l1,1,a0,0.5,0.5,", "row 3",
        "target_probability: expected a target probability in every row")]
    public void What_is_wrong_is_told_by_row_and_column(string rows, string row, string column)
    {
        File.WriteAllText(Log, "decision,learner,position,action,reward,propensity,target_probability\n" + rows + "\n");
        ToolRun run = ToolRun.Of("evaluate", "policy", Log);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain(row);
        run.Error.ShouldContain(column);
        run.Error.ShouldContain("log.csv");
    }

    [Fact]
    public void A_place_kept_by_itself_is_no_gap()
    {
        File.WriteAllText(Log, "decision,position,action,reward,propensity,target_probability\nd1,3,a0,0.5,0.5,0.5\nd2,1,a0,1,0.5,0.5\n");
        ToolRun.Done("evaluate", "policy", Log).Output.ShouldContain("2 decisions");
    }

    [Theory]
    [InlineData("d1,1,a,0.5\nd1,1,b,0.4\nd1,2,b,1", "row 2, probability: found \"0.9\", expected probabilities of decision d1, position 1")]
    [InlineData("d1,1,a,1\nd1,2,a,0.5\nd1,2,b,0.5",
        "row 3, action: found \"a\", expected an action that decision d1 does not show above position 2")]
    [InlineData("d1,1,a,1\nd1,2,b,1\nd1,3,b,1", "row 4, decision: found \"d1\", expected a decision and position of the log")]
    [InlineData("d1,1,a,1\nd1,2,b,1\nd9,1,b,1", "row 4, decision: found \"d9\", expected a decision and position of the log")]
    [InlineData("d1,1,a,0.5\nd1,1,a,0.5\nd1,2,b,1", "row 3, action: found \"a\", expected each candidate of decision d1, position 1 once")]
    [InlineData("d1,1,a,1.2\nd1,2,b,1", "row 2, probability: found \"1.2\", expected a probability from 0 to 1")]
    [InlineData("d1,1,a,1", "probability: found \"0\", expected probabilities of decision d1, position 2 that add up to 1")]
    public void What_is_wrong_with_a_policy_is_told_by_row_and_column(string rows, string expected)
    {
        File.WriteAllText(Log, "decision,position,action,reward,propensity\nd1,1,a,0.5,0.5\nd1,2,b,0.5,0.5\n");
        File.WriteAllText(Target, "decision,position,action,probability\n" + rows + "\n");
        ToolRun run = ToolRun.Of("evaluate", "policy", Log, "--target", Target);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain(Target);
        run.Error.ShouldContain(expected);
    }

    private string Log => Path.Combine(_folder, "log.csv");

    private string Target => Path.Combine(_folder, "target.csv");

    private string Predictions => Path.Combine(_folder, "predictions.csv");

    // At each place four actions, the later the better; the policy that logs prefers the first, the one to be judged the last.
    private void Write(int places, bool withTarget = false)
    {
        const int Actions = 4;
        double[] logging = [0.4, 0.3, 0.2, 0.1], target = [0.1, 0.2, 0.3, 0.4];
        var random = new SeededRandom(11L);
        var log = new StringBuilder("decision,learner,position,action,reward,propensity,target_probability,x_hours\n");
        var candidates = new StringBuilder("decision,position,action,probability\n");
        var predictions = new StringBuilder("decision,position,action,prediction\n");
        for (int decision = 0; decision < Decisions; decision++)
        {
            for (int place = 1; place <= places; place++)
            {
                double at = random.NextDouble();
                int action = at < 0.4 ? 0 : at < 0.7 ? 1 : at < 0.9 ? 2 : 3;
                double reward = random.NextDouble() < 0.2 + (0.2 * action) ? 1 : 0;
                object aim = withTarget ? target[action] : "";
                log.Append(FormattableString.Invariant(
                    $"d{decision},l{decision / 2},{place},a{place}{action},{reward},{logging[action]},{aim},{random.NextDouble()}\n"));
                for (int one = 0; one < Actions; one++)
                {
                    candidates.Append(FormattableString.Invariant($"d{decision},{place},a{place}{one},{target[one]}\n"));
                    predictions.Append(FormattableString.Invariant(
                        $"d{decision},{place},a{place}{one},{0.25 + (0.1 * one) + (0.01 * place)}\n"));
                }
            }
        }

        File.WriteAllText(Log, log.ToString());
        File.WriteAllText(Target, candidates.ToString());
        File.WriteAllText(Predictions, predictions.ToString());
    }

    // What a script prints; null without an interpreter that has numpy.
    private static string? Python(params string[] arguments)
    {
        string python = Environment.GetEnvironmentVariable("PEDAGOGY6P_PYTHON") ?? "/usr/bin/python3";
        return Run(python, "-c", "import numpy") is null ? null : Run(python, arguments).ShouldNotBeNull();
    }

    private static string? Run(string command, params string[] arguments)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(new ProcessStartInfo(command, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string printed = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? printed : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
