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
