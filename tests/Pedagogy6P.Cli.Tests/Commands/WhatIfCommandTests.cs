using System.Text.Json;
using Pedagogy6P.Formats.ProgrammeFolders;

namespace Pedagogy6P.Cli.Tests.Commands;

public sealed class WhatIfCommandTests
{
    public static TheoryData<string, string> Columns => new()
    {
        { "audience", "it" }, { "level", "2" }, { "hours_per_week", "1.5e0" }, { "background", "" }, { "languages", "en" },
        { "role", "pharmacist;nurse" }, { "current_role", "" }, { "availability", "Sat 08:00-13:00" }, { "max_distance_km", "5" },
        { "modalities", "online-sync" }, { "settings", "" }, { "topics", "droit; telesante" }, { "completed", "data-1;tele-1" },
        { "pinned", "" },
        { "vetoed", "data-2" }, { "budget", "" }, { "funding", "" }, { "since", "2026-09-01" },
    };

    [Fact]
    public void Every_column_of_the_learners_table_can_be_set() =>
        LearnerCells.Columns.Except(Columns.Select(row => row.Data.Item1), StringComparer.Ordinal)
            .ShouldBe(["id", "latitude", "longitude"]);

    [Theory]
    [MemberData(nameof(Columns))]
    public void The_answer_is_that_of_a_folder_with_the_other_cell(string column, string value) =>
        ShouldEqualChangedFolder((column, value));

    [Fact]
    public void Several_cells_change_together() =>
        ShouldEqualChangedFolder(("latitude", "47.3"), ("longitude", "-1.5"), ("hours_per_week", "20"));

    [Fact]
    public void What_was_accepted_still_takes_its_own_of_what_is_declared() => ShouldEqualChangedFolder(
        "id,learner,when,by,kind,module,session\n1,zoe,2027-01-03T09:00:00+01:00,learner,accepted,data-2,data-2-a\n",
        ("hours_per_week", "9"));

    [Fact]
    public void Differences_add_up_to_that_of_the_scores()
    {
        using JsonDocument document = WhatIf("hours_per_week=9");
        JsonElement[] changes = [.. document.RootElement.GetProperty("changes").EnumerateArray()];
        changes.Length.ShouldBe(2);
        foreach (JsonElement change in changes)
        {
            double difference = change.GetProperty("difference").EnumerateObject().Sum(term => term.Value.GetDouble());
            difference.ShouldBe(change.GetProperty("scoreAfter").GetDouble() - change.GetProperty("scoreBefore").GetDouble(), 1e-12);
            change.GetProperty("difference").GetProperty("Schedule").GetDouble().ShouldBeGreaterThan(0);
            change.GetProperty("difference").GetProperty("Need").GetDouble().ShouldBe(0);
        }
    }

    [Fact]
    public void What_becomes_infeasible_is_told()
    {
        using JsonDocument document = WhatIf("level=4", "hours_per_week=0");
        JsonElement tele = document.RootElement.GetProperty("infeasible").GetProperty("tele-1");
        tele.GetProperty("before").GetArrayLength().ShouldBe(0);
        tele.GetProperty("after")[0].GetString().ShouldBe("Load");
        string table = ToolRun.Done("whatif", Repository.Clinic, "--learner", "zoe", "--set", "hours_per_week=0").Output;
        table.ShouldContain("What if hours_per_week = 0");
        table.ShouldContain("not shown");
        table.ShouldContain("not shown   –");
        table.ShouldContain("Too many hours a week");
    }

    [Theory]
    [InlineData("hours_per_weak=6", "Did you mean \"hours_per_week\"?")]
    [InlineData("hours_per_week", "a column and its value")]
    [InlineData("=6", "a column and its value")]
    [InlineData("hours_per_week=six", "found \"six\", expected a number")]
    [InlineData("hours_per_week=-1", "found \"-1\"")]
    [InlineData("hours_per_week=", "hours_per_week")]
    [InlineData("level=9", "found \"9\"")]
    [InlineData("pinned=unknown", "found \"unknown\", expected the id of a module")]
    [InlineData("vetoed=tele-1", "not vetoed too")]
    [InlineData("id=zoe-2", "not who it is")]
    [InlineData("modalities=online-async;on-sit", "found \"on-sit\", expected one of online-async")]
    [InlineData("modalities=online-async;on-sit", "Did you mean \"on-site\"?")]
    [InlineData("latitude=", "latitude and longitude together")]
    [InlineData("availability=Mon 9-10", "expected slots such as")]
    [InlineData("modalities=online", "online-async")]
    public void Values_are_refused_as_the_folder_reader_refuses_them(string set, string expected)
    {
        ToolRun run = ToolRun.Of("whatif", Repository.Clinic, "--learner", "zoe", "--set", set);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(expected);
    }

    [Theory]
    [InlineData("en", "No module is feasible, neither before nor after.")]
    [InlineData("fr", "Aucun module n’est possible, ni avant ni après.")]
    public void An_answer_of_nothing_says_so(string language, string text)
    {
        ToolRun run = ToolRun.Done("whatif", Repository.Clinic, "--learner", "eve", "--set", "budget=0", "--language", language);
        run.Output.ShouldContain(text);
    }

    [Fact]
    public void Modules_and_roles_are_known_by_their_titles()
    {
        static string Of(string cells) =>
            ToolRun.Done("whatif", Repository.Clinic, "--learner", "zoe", "--set", cells, "--format", "json").Output;
        Of("pinned=téléexpertise;Téléconsultation en pratique").ShouldBe(Of("pinned=tele-2;tele-1"));
        ToolRun.Done("why-not", Repository.Clinic, "--learner", "zoe", "--module", "TÉLÉEXPERTISE").Output
            .ShouldBe(ToolRun.Done("why-not", Repository.Clinic, "--learner", "zoe", "--module", "tele-2").Output);
        ToolRun.Done("graph", Repository.Clinic, "--goal",
            "infirmière").Output.ShouldBe(ToolRun.Done("graph", Repository.Clinic, "--goal", "nurse").Output);
        ToolRun.Of("graph", Repository.Clinic, "--goal", "infirmier").ExitCode.ShouldBe(4);
    }

    [Fact]
    public void A_column_is_set_once() =>
        ToolRun.Of("whatif", Repository.Clinic, "--learner", "zoe", "--set", "level=5", "level=6").Error.ShouldContain("each column once");

    private static JsonDocument WhatIf(params string[] cells) => WhatIfIn(Repository.Clinic, cells);

    private static JsonDocument WhatIfIn(string folder, params string[] cells) =>
        ToolRun.Done(["whatif", folder, "--learner", "zoe", "--format", "json", "--set", .. cells]).Json();

    private static void ShouldEqualChangedFolder(params (string Column, string Value)[] cells) =>
        ShouldEqualChangedFolder(null, cells);

    private static void ShouldEqualChangedFolder(string? choices, params (string Column, string Value)[] cells)
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        using TemporaryFolder before = TemporaryFolder.CopyOf(Repository.Clinic);
        if (choices is not null)
        {
            File.WriteAllText(folder.File("choices.csv"), choices);
            File.WriteAllText(before.File("choices.csv"), choices);
        }

        string[] lines = File.ReadAllLines(folder.File("learners.csv"));
        foreach (string column in cells.Select(cell => cell.Column).Except(lines[0].Split(','), StringComparer.Ordinal))
        {
            lines = [$"{lines[0]},{column}", .. lines[1..].Select(line => line + ",")];
        }

        string[] header = lines[0].Split(',');
        string[] zoe = lines[1].Split(',');
        foreach ((string column, string value) in cells)
        {
            zoe[Array.IndexOf(header, column)] = value;
        }

        string id = zoe[0];
        File.WriteAllLines(folder.File("learners.csv"), [lines[0], string.Join(',', zoe), .. lines[2..]]);
        File.WriteAllText(folder.File("mastery.csv"),
            File.ReadAllText(folder.File("mastery.csv")).Replace("zoe,", id + ",", StringComparison.Ordinal));
        using JsonDocument document = WhatIfIn(before.Path, [.. cells.Select(cell => $"{cell.Column}={cell.Value}")]);
        JsonElement expected = ToolRun.Done("recommend", folder.Path, "--learner", id, "--format", "jsonl").JsonLines()
            .ShouldHaveSingleItem();
        JsonElement.DeepEquals(document.RootElement.GetProperty("after"), expected).ShouldBeTrue();
        JsonElement unchanged = ToolRun.Done("recommend", before.Path, "--learner", "zoe", "--format", "jsonl").JsonLines()[0];
        JsonElement.DeepEquals(document.RootElement.GetProperty("before"), unchanged).ShouldBeTrue();
    }
}
