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
        text.ShouldContain("Warnings: 2\n - [MissingDataPackage]");
        using JsonDocument document = ToolRun.Done("check", Repository.Clinic, "--format", "json").Json();
        document.RootElement.GetProperty("refused").GetBoolean().ShouldBeFalse();
        document.RootElement.GetProperty("rows").GetProperty("modules").GetInt32().ShouldBe(6);
        document.RootElement.GetProperty("quality").GetProperty("warnings").GetArrayLength().ShouldBe(2);
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
        violations.ShouldContain(violation => violation.GetProperty("column").GetString() == "hours" && violation.GetProperty("row").GetInt32() == 8);
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
