using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands;

/// <summary><c>plan</c>: whole paths, for people and for programs.</summary>
public sealed class PlanCommandTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "datasets", "e-meuse-sante");

    [Fact]
    public void Every_learner_has_a_line_of_json_with_paths_whose_hours_add_up()
    {
        ToolRun run = ToolRun.Of("plan", Folder, "--all", "--format", "jsonl", "--alternatives", "2");
        run.ExitCode.ShouldBe(0);
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(200);
        foreach (string line in lines)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement[] paths = [.. document.RootElement.GetProperty("paths").EnumerateArray()];
            paths.Length.ShouldBeInRange(1, 2);
            foreach (JsonElement path in paths)
            {
                path.GetProperty("status").GetString().ShouldBeOneOf("optimal", "feasible");
                JsonElement[] steps = [.. path.GetProperty("steps").EnumerateArray()];
                (path.GetProperty("weeksToGoal").ValueKind == JsonValueKind.Null).ShouldBe(steps.Length == 0);
                steps.ShouldAllBe(step => step.GetProperty("hoursPerWeek").EnumerateArray().Sum(hours => hours.GetDouble()) > 0);
            }
        }
    }

    [Fact]
    public void People_read_why_each_module_is_there_in_their_language()
    {
        ToolRun english = ToolRun.Of("plan", Folder, "--learner", "M00046", "--alternatives", "2");
        english.Output.ShouldContain("Path 1: the best one");
        english.Output.ShouldContain("advised before soins-telesante");
        ToolRun french = ToolRun.Of("plan", Folder, "--learner", "M00046", "--alternatives", "2", "--language", "fr");
        french.Output.ShouldContain("le meilleur");
        french.Output.ShouldContain("conseillé avant soins-telesante");
        french.Output.ShouldContain("3,25 h par semaine");
    }

    [Fact]
    public void Threads_change_nothing()
    {
        string[] command = ["plan", Folder, "--all", "--format", "json", "--alternatives", "3", "--threads"];
        ToolRun.Of([.. command, "1"]).Output.ShouldBe(ToolRun.Of([.. command, "3"]).Output);
    }

    [Theory]
    [InlineData("--role", "nobody", "role")]
    [InlineData("--weeks", "0", "1 to 520")]
    [InlineData("--alternatives", "21", "1 to 20")]
    public void What_cannot_be_is_refused_by_name(string option, string value, string expected)
    {
        ToolRun run = ToolRun.Of("plan", Folder, "--learner", "M00046", option, value);
        run.ExitCode.ShouldNotBe(0);
        run.Error.ShouldContain(value);
        run.Error.ShouldContain(expected);
    }

    [Fact]
    public void Some_learners_or_all_and_not_both() =>
        ToolRun.Of("plan", Folder, "--all", "--learner", "M00046").Error.ShouldContain("and not both");
}
