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
                (path.GetProperty("weeksToGoal").ValueKind == JsonValueKind.Null).ShouldBe(path.GetProperty("unmetNeed")
                    .GetDouble() > 1e-9);
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
        french.Output.ShouldContain("1er février 2027");
        french.Output.ShouldNotContain("2027-02-01");
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

    [Fact]
    public void A_calendar_has_the_days_of_the_best_path_and_nothing_that_changes()
    {
        string[] command = ["plan", Folder, "--learner", "M00046", "--format", "ics", "--alternatives"];
        ToolRun one = ToolRun.Done([.. command, "1"]);
        one.Output.ShouldStartWith("BEGIN:VCALENDAR");
        one.Output.ShouldContain("DTSTAMP:20270104T000000Z");
        one.Output.ShouldContain("BEGIN:VTIMEZONE");
        one.Output.ShouldContain("RRULE:FREQ=WEEKLY");
        ToolRun.Done([.. command, "3"]).Output.ShouldBe(one.Output);
        ToolRun.Done([.. command, "1", "--language", "fr"]).Output.ShouldContain(",25 h)");
    }

    [Theory]
    [InlineData("ics", "END:VCALENDAR")]
    [InlineData("html", "</html>")]
    public void Many_learners_get_a_file_each_in_a_folder_that_is_new(string format, string end)
    {
        using var place = new TemporaryFolder();
        string[] command = ["plan", Folder, "--all", "--format", format, "--threads"];
        ToolRun run = ToolRun.Noted([.. command, "1", "--out", place.File("one")]);
        run.Error.ShouldEndWith($"Wrote 200 files to {place.File("one")}.\n");
        ToolRun.Noted([.. command, "3", "--out", place.File("three")]);
        string[] files = Directory.GetFiles(place.File("one"));
        files.Length.ShouldBe(200);
        foreach (string file in files)
        {
            string text = File.ReadAllText(file);
            text.ShouldBe(File.ReadAllText(Path.Combine(place.File("three"), Path.GetFileName(file))));
            text.TrimEnd().ShouldEndWith(end);
        }

        string own = Path.Combine(place.File("one"), $"M00046.{format}");
        File.ReadAllText(own).ShouldBe(ToolRun.Done("plan", Folder, "--learner", "M00046", "--format", format).Output);
        ToolRun again = ToolRun.Of([.. command, "1", "--out", place.File("one")]);
        again.ExitCode.ShouldBe(2);
        again.Error.ShouldContain("expected the path of a new or empty folder: nothing is overwritten");
        again = ToolRun.Of([.. command, "1", "--out", own]);
        again.ExitCode.ShouldBe(2);
        again.Error.ShouldContain("expected the path of a new or empty folder");
    }

    [Fact]
    public void An_empty_calendar_is_told()
    {
        string[] command = ["plan", Path.Combine(Repository.Root, "datasets", "cinerg-e-sante"), "--learner", "C00046"];
        ToolRun run = ToolRun.Noted([.. command, "--format", "ics"]);
        run.Output.ShouldNotContain("BEGIN:VEVENT");
        run.Error.ShouldBe("Nothing to take, and an empty calendar, for: C00046.\n");
        ToolRun.Done([.. command, "--format", "json"]);
    }

    [Fact]
    public void An_award_that_nobody_can_complete_ends_with_a_code_of_its_own()
    {
        string[] command = ["plan", Path.Combine(Repository.Root, "datasets", "cinerg-e-sante"), "--award", "du-sante-numerique"];
        ToolRun run = ToolRun.Of([.. command, "--learner", "C00001", "--weeks", "1"]);
        (run.ExitCode, run.Error).ShouldBe((4, "The award cannot be completed by: C00001.\n"));
        run.Output.ShouldContain("limit: the weeks asked for");
        ToolRun.Of([.. command, "--all", "--format", "jsonl", "--alternatives", "1"]).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void One_short_week_has_one_number_of_hours()
    {
        ToolRun run = ToolRun.Of("plan", Folder, "--learner", "M00046", "--short-week", "2027-02-15=0", "2027-02-22=1", "2027-02-21=2");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("found \"2027-02-21=2\", expected one number of hours for a week");
        run.Error.ShouldNotContain("2027-02-22");
    }

    [Theory]
    [InlineData("ics")]
    [InlineData("html")]
    public void One_learner_goes_where_asked(string format)
    {
        using var place = new TemporaryFolder();
        string[] command = ["plan", Folder, "--learner", "M00046", "--format", format];
        string text = ToolRun.Done(command).Output;
        ToolRun.Done([.. command, "--out", place.File("my")]);
        File.ReadAllText(place.File("my")).ShouldBe(text);
        Directory.CreateDirectory(place.File("mine"));
        ToolRun.Noted([.. command, "--out", place.File("mine")]);
        File.ReadAllText(place.File($"mine/M00046.{format}")).ShouldBe(text);
        ToolRun.Of("plan", Folder, "--all", "--format", "jsonl", "--out", place.File("mine")).Error
            .ShouldContain("expected the path of a file");
    }

    [Theory]
    [InlineData("ics", "--all")]
    [InlineData("html", "--all")]
    [InlineData("ics", "--learner", "M00046", "M00047")]
    public void Many_learners_need_a_folder(string format, params string[] learners)
    {
        ToolRun run = ToolRun.Of(["plan", Folder, .. learners, "--format", format]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain($"--format {format}: expected --out FOLDER with several learners");
        ToolRun.Of(["plan", Folder, .. learners, "--format", format, "--language", "fr"]).Error.ShouldContain("plusieurs apprenants");
    }
}
