using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public void A_sound_folder_has_counts_coverage_and_warnings()
    {
        string text = ToolRun.Done("check", Repository.Clinic).Output;
        text.ShouldContain("The folder is sound.");
        text.ShouldContain("  learners                 4\n");
        text.ShouldContain("  core        3              3        100.0%   26\n");
        text.ShouldContain("Warnings: 4\n - [MissingDataPackage]");
        text.ShouldContain(" - [NoFeasibleModule] No module fits learner \"kim\": Language 4");
        using JsonDocument document = ToolRun.Done("check", Repository.Clinic, "--format", "json").Json();
        document.RootElement.GetProperty("refused").GetBoolean().ShouldBeFalse();
        document.RootElement.GetProperty("rows").GetProperty("modules").GetInt32().ShouldBe(6);
        document.RootElement.GetProperty("quality").GetProperty("warnings").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public void A_refused_folder_has_its_violations_as_data_and_a_message()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.AppendAllText(folder.File("modules.csv"), "data-1,again,0,online,,9,,2,,,-1,,,nobody\n");
        ToolRun run = ToolRun.Of("check", folder.Path);
        run.ExitCode.ShouldBe(3);
        run.Output.ShouldContain(" - modules, row 8, modality: found \"online\", expected one of online-async");
        run.Output.ShouldContain("modules, row 8, mandatory_for: found \"nobody\"");
        run.Error.ShouldContain("The folder is refused: ");
        ToolRun json = ToolRun.Of("check", folder.Path, "--format", "json");
        json.ExitCode.ShouldBe(3);
        using JsonDocument document = json.Json();
        document.RootElement.GetProperty("refused").GetBoolean().ShouldBeTrue();
        JsonElement[] violations = [.. document.RootElement.GetProperty("violations").EnumerateArray()];
        violations.Length.ShouldBe(document.RootElement.GetProperty("violationCount").GetInt32());
        violations.ShouldContain(violation => violation.GetProperty("column").GetString() == "hours"
            && violation.GetProperty("row").GetInt32() == 8);
    }

    [Fact]
    public void A_column_written_otherwise_throughout_is_one_line()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string rows = string.Concat(Enumerable.Range(1, 12).Select(day => $"zoe,tele-1,{day:00}/09/2025,completed\n"));
        File.WriteAllText(folder.File("outcomes.csv"), "learner,module,enrolled,status\n" + rows);
        ToolRun run = ToolRun.Of("check", folder.Path);
        run.Output.ShouldContain(" - outcomes, row 2, enrolled: found \"01/09/2025\", expected a day as YYYY-MM-DD (and in 11 more rows)");
        run.Output.Split("enrolled: found").Length.ShouldBe(2);
        ToolRun.Of("check", folder.Path, "--language", "fr").Output.ShouldContain("(et dans 11 autres lignes)");
        ToolRun recommended = ToolRun.Of("recommend", folder.Path, "--all", "--language", "fr");
        recommended.Error.ShouldContain("(et dans 11 autres lignes)");

        File.WriteAllText(folder.File("outcomes.csv"), "learner,module,enrolled,status\n" + string.Concat(Enumerable.Repeat(rows, 100)));
        ToolRun.Of("check", folder.Path).Error.ShouldContain("The folder is refused: more than 1000 violations.");
        ToolRun.Of("check", folder.Path, "--language", "fr").Error.ShouldContain("plus de 1000 erreurs");
        ToolRun.Of("recommend", folder.Path, "--all").Error.ShouldContain("more than 1000 things are not as expected");
        ToolRun.Of("recommend", folder.Path, "--all", "--language", "fr").Error.ShouldContain("plus de 1000 éléments ne sont pas");
    }

    [Fact]
    public void Candidates_and_cancelled_sessions_are_counted_and_what_hinders_them_is_told()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        ToolRun.Done("check", folder.Path).Output.ShouldNotContain("Sessions:");
        File.WriteAllText(folder.File("sessions.csv"), """
            id,module,start,end,weekly_slots,status,min_seats,max_seats,min_per_audience
            data-2-a,data-2,2027-02-01,2027-02-28,Tue 18:00-20:00,,,,
            data-2-b,data-2,2027-02-01,2027-02-28,Tue 18:00-20:00,candidate,20,30,nurses:9
            data-2-c,data-2,2027-02-01,2027-02-28,Wed 18:00-20:00,candidate,,,
            code-1-a,code-1,2027-01-11,2027-03-28,,cancelled,,,

            """);
        File.WriteAllText(folder.File("trainers.csv"), "id,name,modules,availability\nt,T,data-2,Wed 18:00-20:00\n");
        string english = ToolRun.Done("check", folder.Path).Output;
        english.ShouldContain("Sessions: planned 1, candidates 2, cancelled 1\n");
        english.ShouldContain("[CandidateWithoutTrainer] No trainer listed for module \"data-2\" has the time that candidate session ");
        english.ShouldContain("[UnreachableGroup] Candidate session \"data-2-b\" runs with 20 learners or more; its module is open to ");
        english.ShouldContain("[UnreachableGroup] Candidate session \"data-2-b\" wants 9 of audience \"nurses\"; there are 0.");
        string french = ToolRun.Done("check", folder.Path, "--language", "fr").Output.Replace('\u00A0', ' ');
        french.ShouldContain("Sessions : prévues 1, envisagées 2, annulées 1\n");
        french.ShouldContain("Aucun formateur indiqué pour le module « data-2 » n’a le temps que prend la session envisagée « data-2-b »");
        french.ShouldContain("La session envisagée « data-2-b » a lieu à partir de 20 apprenants ; son module est ouvert à ");
        french.ShouldContain("La session envisagée « data-2-b » demande au moins 9 apprenants du public « nurses » ; il y en a 0.");
        using JsonDocument document = ToolRun.Done("check", folder.Path, "--format", "json").Json();
        JsonElement counts = document.RootElement.GetProperty("quality").GetProperty("sessions");
        (counts.GetProperty("planned").GetInt32(), counts.GetProperty("candidates").GetInt32(), counts.GetProperty("cancelled").GetInt32())
            .ShouldBe((1, 2, 1));

        File.WriteAllText(folder.File("trainers.csv"), "id,name,modules\nt,T,code-1\n");
        ToolRun.Done("check", folder.Path, "--language", "fr").Output.Replace('\u00A0', ' ')
            .ShouldContain("Aucun formateur n’est indiqué pour le module « data-2 » de la session envisagée « data-2-c ».");
    }

    [Theory]
    [InlineData("candidate,12,8,", "max_seats : trouvé « 8 », attendu : un nombre qui n’est pas inférieur à min_seats, soit 12")]
    [InlineData("candidate,0,8,", "min_seats : trouvé « 0 », attendu : un nombre supérieur ou égal à 1, fini")]
    [InlineData("open,,,", "status : trouvé « open », attendu : un mot parmi planned, candidate, cancelled")]
    [InlineData(",,8,law:9", "min_per_audience : trouvé « 9 », attendu : pas plus d’apprenants en tout que max_seats, soit 8")]
    [InlineData(",,,law:0", "min_per_audience : trouvé « 0 », attendu : combien d’un public, un nombre supérieur ou égal à 1, fini")]
    [InlineData(",,,law", "min_per_audience : trouvé « law », attendu : des identifiants avec des nombres entiers, séparés par « ; »")]
    public void What_a_group_cannot_be_is_told_in_french(string cells, string expected)
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("sessions.csv"),
            $"id,module,start,end,status,min_seats,max_seats,min_per_audience\ndata-2-a,data-2,2027-02-01,2027-02-28,{cells}\n");
        ToolRun.Of("check", folder.Path, "--language", "fr").Output.Replace('\u00A0', ' ').ShouldContain("sessions, ligne 2, " + expected);
    }

    [Fact]
    public void A_file_in_another_encoding_is_one_line()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("modules.csv"), File.ReadAllText(folder.File("modules.csv")), System.Text.Encoding.Latin1);
        ToolRun.Of("check", folder.Path).Output.Split("text in UTF-8 (spreadsheets").Length.ShouldBe(2);
        ToolRun.Of("check", folder.Path, "--language", "fr").Output.ShouldContain("CSV UTF-8\u00A0») (et dans");
    }

    [Fact]
    public void A_folder_that_is_a_file_or_absent_is_refused()
    {
        ToolRun file = ToolRun.Of("check", Path.Combine(Repository.Clinic, "modules.csv"));
        file.ExitCode.ShouldBe(3);
        file.Output.ShouldContain("a folder, not a file");
        ToolRun.Of("check", Path.Combine(Repository.Clinic, "absent")).ExitCode.ShouldBe(3);
        ToolRun.Of("check", "").ExitCode.ShouldBe(2);
    }
}
