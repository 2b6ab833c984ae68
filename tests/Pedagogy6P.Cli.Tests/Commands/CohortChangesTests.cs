using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pedagogy6P.Cli.Tests.Commands;

public sealed class CohortChangesTests
{
    private const string Work = "2000";

    private static readonly string Folder = Repository.Dataset("cinerg-e-sante");

    [Fact]
    public void A_plan_that_was_written_is_repaired_and_repaired_again()
    {
        using var place = new TemporaryFolder();
        string plan = place.File("plan"), next = place.File("next");
        ToolRun.Noted("cohort", Folder, "--work", Work, "--out", plan);
        string[] fullest = Fullest(plan);
        ToolRun run = ToolRun.Noted("cohort", "repair", Folder, "--plan", plan, "--cancel", fullest[0], "--out", next, "--format", "json");
        using JsonDocument document = run.Json();
        JsonElement[] moves = [.. document.RootElement.GetProperty("moves").EnumerateArray()];
        moves.Length.ShouldBeGreaterThan(0);
        moves.ShouldAllBe(move => move.GetProperty("left").EnumerateArray().Any(seat =>
            seat.GetProperty("session").GetString() == fullest[0]));
        File.ReadAllLines(Path.Combine(next, "moves.csv")).Length.ShouldBeGreaterThan(moves.Length);
        File.ReadAllLines(Path.Combine(next, "next_trainers.csv"))[0].ShouldBe("learner,module,may_run");
        File.ReadAllText(Path.Combine(next, "seats.csv")).ShouldNotContain(fullest[0]);
        File.ReadAllLines(Path.Combine(next, "fairness.csv"))[1].ShouldStartWith(",all,");
        File.ReadAllText(Path.Combine(next, "report.html")).ShouldContain("How fair the plan is");

        // The session stays away when another one is cancelled.
        JsonDocument again = ToolRun.Done("cohort", "repair", Folder, "--plan", Path.Combine(next, "plan.json"), "--cancel", fullest[1],
            "--format", "json").Json();
        again.RootElement.GetProperty("plan").GetProperty("seats").EnumerateArray().ShouldAllBe(seat =>
            seat.GetProperty("session").GetString() != fullest[0] && seat.GetProperty("session").GetString() != fullest[1]);
        ToolRun.Done("cohort", "repair", Folder, "--plan", plan, "--seats", $"{fullest[0]}:1").Output
            .ShouldContain("the session lost seats");
    }

    [Fact]
    public void Sessions_that_the_folder_says_are_cancelled_need_not_be_named()
    {
        using var place = new TemporaryFolder();
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Folder);
        string plan = place.File("plan");
        ToolRun.Noted("cohort", folder.Path, "--work", Work, "--out", plan);
        string session = Fullest(plan)[0];
        string[] rows = File.ReadAllLines(folder.File("sessions.csv"));
        int status = Array.IndexOf(rows[0].Split(','), "status");
        string[] cancelled = [.. rows.Select(row => !row.StartsWith(session + ",", StringComparison.Ordinal) ? row
            : string.Join(',', row.Split(',').Select((cell, column) => column == status ? "cancelled" : cell)))];
        string named = ToolRun.Of("cohort", "repair", folder.Path, "--plan", plan, "--cancel", session, "--format", "json").Output;
        File.WriteAllLines(folder.File("sessions.csv"), cancelled);

        ToolRun.Of("cohort", "repair", folder.Path, "--plan", plan, "--format", "json").Output.ShouldBe(named);
    }

    [Fact]
    public void Repairs_of_what_is_not_there_are_refused()
    {
        using var place = new TemporaryFolder();
        string plan = place.File("plan");
        ToolRun.Noted("cohort", Folder, "--work", Work, "--out", plan);
        string session = Fullest(plan)[0], json = File.ReadAllText(Path.Combine(plan, "plan.json"));
        Refused(4, "--cancel: found \"nix\"", "--plan", plan, "--cancel", "nix");
        Refused(2, "--seats: found \"nix\"", "--plan", plan, "--seats", "nix");
        Refused(2, "expected --cancel SESSION", "--plan", plan);
        Refused(3, "seats.csv, row 1: it is cut off or damaged there", "--plan", Path.Combine(plan, "seats.csv"), "--cancel", session);
        Refused(3, "nowhere\", which is not there; expected the JSON that cohort --out or --format json writes", "--plan",
            place.File("nowhere"), "--cancel", session);
        Refused(3, "at most 1 modules a learner", "--plan", plan, "--cancel", session, "--modules-per-learner", "1");
        string learner = JsonDocument.Parse(json).RootElement.GetProperty("seats")[0].GetProperty("learner").GetString()!;
        File.WriteAllText(place.File("other.json"), json.Replace($"\"{learner}\"", "\"nobody\"", StringComparison.Ordinal));
        Refused(3, "other.json, $.seats[0].learner: found \"nobody\", expected a learner of this programme", "--plan",
            place.File("other.json"), "--cancel", session);

        void Refused(int code, string expected, params string[] arguments)
        {
            ToolRun run = ToolRun.Of(["cohort", "repair", Folder, .. arguments]);
            run.ExitCode.ShouldBe(code, run.Error);
            run.Error.ShouldContain(expected);
            run.Output.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("$.objective", "-1", "the sum of the scores of $.seats")]
    [InlineData("$.bound", "0", "no less than $.objective")]
    [InlineData("$.mandatory.seated", "100000", "the number of mandatory seats in $.seats")]
    [InlineData("$.mechanism", "\"best\"", "one of optimised, fair, draft, dictatorship")]
    [InlineData("$.asOf", "\"soon\"", "a day as YYYY-MM-DD")]
    [InlineData("$.seats[1].score", "\"much\"", "a number")]
    [InlineData("$.seats[1].score", "-1", "a score of 0 or more")]
    [InlineData("$.groups[0].seated", "100000", "the number of its seats in $.seats")]
    [InlineData("$.groups[0].trainer", "\"nobody\"", "a trainer of this programme")]
    [InlineData("$.groups[0].session", "\"nothing\"", "a session of this programme")]
    [InlineData("$.groups[0].seatPrice", "-1", "a price of 0 or more")]
    public void A_damaged_plan_is_refused_by_the_path_and_value_at_fault(string path, string value, string expected)
    {
        using var place = new TemporaryFolder();
        string plan = place.File("plan"), damaged = place.File("damaged.json");
        ToolRun.Noted("cohort", Folder, "--work", Work, "--out", plan);
        string session = Fullest(plan)[0];
        JsonNode root = JsonNode.Parse(File.ReadAllText(Path.Combine(plan, "plan.json")))!;
        string[] steps = [.. path[2..].Split('.', '[', ']').Where(step => step.Length > 0)];
        JsonNode last = steps[..^1].Aggregate(root, (node, step) =>
            int.TryParse(step, CultureInfo.InvariantCulture, out int at) ? node[at]! : node[step]!);
        last[steps[^1]] = JsonNode.Parse(value);
        File.WriteAllText(damaged, root.ToJsonString());
        ToolRun run = ToolRun.Of("cohort", "repair", Folder, "--plan", damaged, "--cancel", session);
        run.ExitCode.ShouldBe(3, run.Error);
        run.Error.ShouldContain($"{damaged}, {path}: found \"{value.Trim('"')}\", expected {expected}");
        run.Error.ShouldNotContain("check FOLDER");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_session_to_add_that_has_begun_is_told_to_be_left_out() =>
        ToolRun.Noted("cohort", "whatif", Folder, "--work", "1", "--date", "2027-01-04", "--add-session",
            "module=socle-2-outils,start=2026-01-05,id=early").Error
            .ShouldContain("early begins on 2026-01-05, before the day of the plan");

    [Fact]
    public void What_ifs_add_sessions_trainers_and_seats()
    {
        using var place = new TemporaryFolder();
        ToolRun.Noted("cohort", Folder, "--work", Work, "--out", place.File("plan"));
        string session = Fullest(place.File("plan"))[0];
        using JsonDocument document = ToolRun.Done("cohort", "whatif", Folder, "--work", Work, "--add-session", session,
            $"{session},start=2027-05-03,seats=9", "--add-trainer", "tr-01,max_hours_per_week=4", "--add-seats", $"{session}:5",
            "--format", "json").Json();
        JsonElement answer = document.RootElement;
        answer.GetProperty("gain").GetDouble().ShouldBe(answer.GetProperty("after").GetProperty("objective").GetDouble()
            - answer.GetProperty("before").GetProperty("objective").GetDouble(), 1e-9);
        answer.GetProperty("plan").GetProperty("seats").GetArrayLength()
            .ShouldBe(answer.GetProperty("after").GetProperty("seats").GetInt32());
        ToolRun.Done("cohort", "whatif", Folder, "--work", Work, "--add-seats", $"{session}:5").Output
            .ShouldContain("Gain of the total score");
        Refused(2, "expected --add-session, --add-trainer or --add-seats");
        Refused(4, "--add-session: found \"nix\"", "--add-session", "nix");
        Refused(4, "--add-trainer: found \"nix\"", "--add-trainer", "nix");
        Refused(4, "--add-seats: found \"nix\"", "--add-seats", "nix:3");
        Refused(2, "expected a column of sessions.csv", "--add-session", $"{session},places=3");
        Refused(2, "each column once", "--add-session", $"{session},seats=3,seats=4");
        Refused(2, "expected a day as YYYY-MM-DD", "--add-session", $"{session},start=2027");
        Refused(2, "expected an id of sessions.csv and columns that differ", "--add-session", $"{session},");
        Refused(2, "no-module", "--add-session", "module=no-module,start=2027-03-01");
        Refused(2, "no-module", "--add-trainer", "modules=no-module");

        void Refused(int code, string expected, params string[] arguments)
        {
            ToolRun run = ToolRun.Of(["cohort", "whatif", Folder, .. arguments]);
            run.ExitCode.ShouldBe(code, run.Error);
            run.Error.ShouldContain(expected);
            run.Output.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("repair")]
    [InlineData("whatif")]
    public void Help_names_the_arguments_of_the_command_alone(string command) =>
        ToolRun.Done("cohort", command, "--help").Output.ShouldContain($"pedagogy6p cohort {command} <FOLDER> [options]");

    // The fullest first, of those whose seats are limited.
    private static string[] Fullest(string plan)
    {
        string[][] rows = [.. File.ReadAllLines(Path.Combine(Folder, "sessions.csv")).Select(row => row.Split(','))];
        int seats = Array.IndexOf(rows[0], "seats");
        var limited = rows.Skip(1).Where(row => row[seats].Length > 0).Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(plan, "plan.json")));
        return [.. document.RootElement.GetProperty("groups").EnumerateArray()
            .OrderByDescending(group => group.GetProperty("seated").GetInt32()).Select(group => group.GetProperty("session").GetString()!)
            .Where(limited.Contains)];
    }
}
