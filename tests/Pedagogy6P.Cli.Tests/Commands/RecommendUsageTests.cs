namespace Pedagogy6P.Cli.Tests.Commands;

public sealed class RecommendUsageTests
{
    [Fact]
    public void Learners_at_fault_can_be_left_out_of_a_batch()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string[] lines = File.ReadAllLines(folder.File("learners.csv"));
        lines[2] = lines[2].Replace("health,5", "health,99", StringComparison.Ordinal);
        File.WriteAllLines(folder.File("learners.csv"), lines);
        ToolRun.Of("recommend", folder.Path, "--all", "--format", "jsonl").ExitCode.ShouldBe(3);
        ToolRun run = ToolRun.Of("recommend", folder.Path, "--all", "--format", "jsonl", "--skip-refused");
        run.ExitCode.ShouldBe(0);
        run.JsonLines().Select(line => line.GetProperty("learner").GetString()).ShouldBe(["zoe", "kim", "eve"]);
        run.Error.ShouldStartWith(
            "1 learner was left out because of what the tables say of them:\n  ali: learners, row 3, level: found \"99\"");
        ToolRun.Done("recommend", Repository.Clinic, "--all", "--skip-refused");
        ToolRun.Of("recommend", folder.Path, "--learner", "zoe", "--skip-refused").ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("recommend", "--format", "jsonl")]
    [InlineData("why-not", "--module", "tele-1")]
    [InlineData("whatif", "--set", "budget=1")]
    [InlineData("graph")]
    public void Learners_at_fault_do_not_stop_what_is_asked_about_others(string command, params string[] options)
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string[] lines = File.ReadAllLines(folder.File("learners.csv"));
        lines[2] = lines[2].Replace("health,5", "health,99", StringComparison.Ordinal);
        lines[4] = lines[4].Replace("it,2", "it,9", StringComparison.Ordinal);
        File.WriteAllLines(folder.File("learners.csv"), lines);
        ToolRun run = ToolRun.Of([command, folder.Path, "--learner", "zoe", .. options]);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe(ToolRun.Done([command, Repository.Clinic, "--learner", "zoe", .. options]).Output);
        run.Error.ShouldBe(
            "Note: rows of 2 other learners break the rules (ali; eve). This answer does without them; 'pedagogy6p check FOLDER' lists "
                + "them.\n");
        ToolRun.Of([command, folder.Path, "--learner", "zoe", .. options, "--language", "fr"]).Error.ShouldBe(
            "Remarque\u00A0: les lignes de 2 autres apprenants enfreignent les règles (ali; eve). Cette réponse s’en passe\u202F; "
                + "«\u00A0pedagogy6p check DOSSIER\u00A0» les indique.\n");
        ToolRun own = ToolRun.Of([command, folder.Path, "--learner", "ali", .. options]);
        own.ExitCode.ShouldBe(3);
        own.Error.ShouldContain("learners, row 3, level: found \"99\"");
        own.Error.ShouldNotContain("row 5");
    }

    [Theory]
    [InlineData("ali,health", "")]
    [InlineData(",health,5,4", "learners, ligne 3")]
    public void A_row_of_nobody_does_not_stop_answers_about_others(string row, string french)
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string[] lines = File.ReadAllLines(folder.File("learners.csv"));
        int commas = lines[0].Count(letter => letter == ',');
        lines[2] = row[0] == ',' ? row + new string(',', commas - row.Count(letter => letter == ',')) : row;
        File.WriteAllLines(folder.File("learners.csv"), lines);
        ToolRun run = ToolRun.Of("recommend", folder.Path, "--learner", "zoe", "--format", "jsonl", "--language", "fr");
        run.ExitCode.ShouldBe(0, run.Error);
        if (row[0] == ',')
        {
            run.Error.Replace("\u00A0", " ", StringComparison.Ordinal).ShouldContain(french);
        }

        ToolRun all = ToolRun.Of("recommend", folder.Path, "--all", "--skip-refused", "--format", "jsonl");
        all.JsonLines().Select(line => line.GetProperty("learner").GetString()).ShouldBe(["zoe", "kim", "eve"]);
        all.Error.ShouldContain("learners, row 3");
        ToolRun.Of("recommend", folder.Path, "--learner", row[0] == ',' ? "zoe" : "ali").ExitCode.ShouldBe(row[0] == ',' ? 0 : 3);
    }

    [Theory]
    [InlineData("en", "--reasons")]
    [InlineData("fr", "--reasons")]
    public void Reasons_that_are_given_are_not_offered(string language, string option)
    {
        ToolRun.Done("recommend", Repository.Clinic, "--learner", "eve", "--language", language).Output.ShouldContain("--reasons");
        ToolRun.Done("recommend", Repository.Clinic, "--learner", "eve", "--language", language,
            option).Output.ShouldNotContain("--reasons");
    }

    [Fact]
    public void Tables_that_name_nobody_are_not_called_other_learners()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string competency = File.ReadAllLines(folder.File("competencies.csv"))[1].Split(',')[0];
        int commas = File.ReadAllLines(folder.File("mastery.csv"))[0].Count(letter => letter == ',');
        File.AppendAllText(folder.File("mastery.csv"), $"nobody,{competency},0.5{new string(',', commas - 2)}\n");
        ToolRun.Of("recommend", folder.Path, "--learner", "zoe", "--format", "jsonl").Error
            .ShouldBe("Note: tables name 1 learner that learners.csv does not have (nobody). This answer does without them; 'pedagogy6p "
            + "check FOLDER' lists them.\n");
    }

    [Fact]
    public void A_fault_of_the_programme_stops_every_answer()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("roles.csv"), "id,title\nnurse,\n");
        ToolRun.Of("recommend", folder.Path, "--learner", "zoe").ExitCode.ShouldBe(3);
    }

    [Fact]
    public void Somebody_has_to_be_named()
    {
        ToolRun run = ToolRun.Of("recommend", Repository.Clinic);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("expected --learner ID… for some learners or --all");
        run.Error.ShouldContain("Run 'pedagogy6p recommend --help'");
    }

    [Fact]
    public void Some_learners_and_all_exclude_each_other() =>
        ToolRun.Of("recommend", Repository.Clinic, "--all", "--learner", "zoe").ExitCode.ShouldBe(2);

    [Theory]
    [InlineData("-k", "0", "a whole number of 1 or more")]
    [InlineData("-k", "two", "a whole number of 1 or more")]
    [InlineData("--threads", "0", "a whole number from 1 to 1024")]
    [InlineData("--date", "04/01/2027", "a day as YYYY-MM-DD")]
    [InlineData("--date", "2027-02-30", "a day as YYYY-MM-DD")]
    [InlineData("--format", "xml", "one of table, json, jsonl, csv")]
    [InlineData("--language", "de", "en or fr")]
    [InlineData("--weights", "Ned=0.3", "Did you mean \"Need\"?")]
    [InlineData("--weights", "Need", "a finite number of 0 or more")]
    [InlineData("--weights", "Need=-1", "a finite number of 0 or more")]
    [InlineData("--weights", "Need=NaN", "a finite number of 0 or more")]
    [InlineData("--weights", "Need=0,5,2", "with a decimal point or comma")]
    [InlineData("--weights", "Need=1,need=1", "Need is given twice")]
    [InlineData("--weights", "Need=0,Schedule=0,Travel=0,Retention=0,Demand=0,Preference=0,Evidence=0,Practice=0", "positive")]
    public void Options_that_cannot_be_read_say_what_was_expected(string option, string value, string expected)
    {
        ToolRun run = ToolRun.Of("recommend", Repository.Clinic, "--all", option, value);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(expected);
    }

    [Fact]
    public void Unknown_learners_are_told_with_those_that_are_near()
    {
        ToolRun run = ToolRun.Of("recommend", Repository.Clinic, "--learner", "zeo", "--format", "jsonl");
        run.ExitCode.ShouldBe(4);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBe("Unknown learner \"zeo\": expected the id of a learner of this programme.\nDid you mean \"zoe\"?\n");
    }

    [Fact]
    public void A_programme_without_learners_says_how_to_get_some()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        foreach (string table in new[] { "learners.csv", "mastery.csv", "outcomes.csv" })
        {
            File.Delete(folder.File(table));
        }

        ToolRun.Of("recommend", folder.Path, "--learner", "zoe").Error.ShouldContain("pedagogy6p generate");
        ToolRun all = ToolRun.Of("recommend", folder.Path, "--all", "--format", "json");
        all.ExitCode.ShouldBe(0);
        all.Json().RootElement.GetArrayLength().ShouldBe(0);
        all.Error.ShouldContain("no learners");
    }

    [Fact]
    public void An_id_may_begin_with_an_at_sign()
    {
        ToolRun run = ToolRun.Of("recommend", Repository.Clinic, "--learner", "@nobody");
        run.ExitCode.ShouldBe(4);
        run.Error.ShouldContain("Unknown learner \"@nobody\"");
    }

    [Fact]
    public void Refused_data_are_listed_with_what_was_expected()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.AppendAllText(folder.File("prerequisites.csv"), "data-1,tele-2,,hard\n");
        File.AppendAllText(folder.File("learners.csv"), "bob,health,9,abc,,,,,,,,,,,,,,,,\n");
        ToolRun run = ToolRun.Of("recommend", folder.Path, "--all");
        run.ExitCode.ShouldBe(3);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("learners, row 6, hours_per_week: found \"abc\"");
        run.Error.ShouldContain("learners, row 6, level: found \"9\"");
        run.Error.ShouldContain(" -> ");
        run.Error.ShouldContain("'pedagogy6p check FOLDER'");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public void Without_a_reference_date_today_in_the_zone_of_the_programme_counts()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string programme = File.ReadAllText(folder.File("programme.csv"));
        File.WriteAllText(folder.File("programme.csv"), programme.Replace("2027-01-04", "", StringComparison.Ordinal));
        var clock = new FixedClock(new DateTimeOffset(2027, 1, 31, 23, 30, 0, TimeSpan.Zero));
        ToolRun run = ToolRun.Of(["recommend", folder.Path, "--learner", "zoe"], CancellationToken.None, clock: clock);
        run.Output.ShouldStartWith("Learner zoe, as of 1 February 2027\n");
    }

    [Fact]
    public void A_cancelled_run_says_so()
    {
        ToolRun run = ToolRun.Of(["recommend", Repository.Clinic, "--all"], new CancellationToken(canceled: true));
        run.ExitCode.ShouldBe(130);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("Cancelled");
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
