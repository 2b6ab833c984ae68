using System.Text.Json;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.MachineLearning.ModelFiles;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

public sealed class ProgrammeCommandTests
{
    [Fact]
    public void It_writes_a_model_its_card_a_report_and_predictions()
    {
        using var folder = new TemporaryFolder();
        string model = folder.File("model.p6p");
        ToolRun run = ToolRun.Done(
            "risk", "programme", Repository.Dataset("penso"), "--out", model, "--report", folder.File("report.html"), "--predictions",
            folder.File("held.csv"), "--threads", "1", "--json");
        using JsonDocument document = run.Json();
        JsonElement told = document.RootElement;
        told.GetProperty("auc").GetDouble().ShouldBeInRange(0.5, 1);
        int held = told.GetProperty("testRows").GetInt32();
        RiskModelDocument read = RetentionModelFile.Read(model);
        read.Metadata.TrainingRows.ShouldBe(told.GetProperty("rows").GetInt32());
        read.Metadata.Notes.ShouldContain("SYNTHETIC");
        new FileInfo(model).Length.ShouldBeLessThan(300_000);
        File.ReadAllText(folder.File("model.md")).ShouldSatisfyAllConditions(text => text.ShouldContain("SYNTHETIC"),
            text => text.ShouldContain("## Risk given the plan"), text => text.ShouldContain("module prior"));
        File.ReadAllText(folder.File("report.html")).ShouldSatisfyAllConditions(text => text.ShouldContain("SYNTHETIC"),
            text => text.ShouldContain("<svg"));
        File.ReadAllLines(folder.File("held.csv")).Length.ShouldBe(held + 1);
    }

    [Fact]
    public void Without_out_the_model_lies_in_the_folder_and_only_risk_uses_it()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Dataset("e-meuse-sante"));
        string[] ask = ["recommend", folder.Path, "--learner", "M00155", "-k", "3", "--format", "jsonl"];
        string before = ToolRun.Done(ask).Output;
        ToolRun.Of([.. ask, "--risk"]).ExitCode.ShouldBe(3, "there is no model yet");
        ToolRun.Done("risk", "programme", folder.Path, "--seed", "2").Output.ShouldContain("AUC");
        File.Exists(RetentionModelFile.PathIn(folder.Path)).ShouldBeTrue();
        ToolRun.Done(ask).Output.ShouldBe(before);
        string own = ToolRun.Done([.. ask, "--risk"]).Output;
        own.ShouldNotBe(before);
        ToolRun.Done([.. ask, "--risk-model", RetentionModelFile.PathIn(folder.Path)]).Output.ShouldBe(own);
        ToolRun.Done("check", folder.Path).Output.ShouldNotContain("retention");
    }

    [Fact]
    public void Who_opted_out_keeps_one_half_and_leaves_no_row()
    {
        using var folder = new TemporaryFolder();
        string list = folder.File("opt-out.txt"), esnbyum = Repository.Dataset("esnbyum");
        File.WriteAllText(list, "L00001\n");
        string[] ask = ["recommend", esnbyum, "--learner", "L00001", "L00022", "-k", "1", "--format", "json"];
        double[] Retention(params string[] more) =>
            [.. ToolRun.Done([.. ask, .. more]).Json().RootElement.EnumerateArray()
                .Select(learner =>
                learner.GetProperty("recommendations")[0].GetProperty("contributions").GetProperty("Retention").GetDouble())];
        double[] everybodyHalf = Retention(), profiled = Retention("--risk"), optedOut = Retention("--risk", "--risk-opt-out", list);
        Math.Abs(profiled[0] - everybodyHalf[0]).ShouldBeGreaterThan(1e-6);
        optedOut.ShouldBe([everybodyHalf[0], profiled[1]]);
        using JsonDocument told = ToolRun.Done("risk", "programme", esnbyum, "--out", folder.File("m.p6p"), "--risk-opt-out", list,
            "--json").Json();
        told.RootElement.GetProperty("optedOut").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Why_not_and_whatif_take_a_model_too()
    {
        string esnbyum = Repository.Dataset("esnbyum");
        string[] why = ["why-not", esnbyum, "--learner", "L00022", "--module", "dm-mdr", "-k", "1"];
        ToolRun.Done([.. why, "--risk"]).Output.ShouldNotBe(ToolRun.Done(why).Output);
        string[] whatIf = ["whatif", esnbyum, "--learner", "L00022", "--set", "hours_per_week=20", "-k", "2"];
        ToolRun.Done([.. whatIf, "--risk"]).Output.ShouldNotBe(ToolRun.Done(whatIf).Output);
    }

    [Fact]
    public void Wrong_usage_and_bad_files_are_told_apart()
    {
        using var folder = new TemporaryFolder();
        string clinic = Repository.Clinic, junk = folder.File("junk.p6p");
        File.WriteAllText(junk, "not a model");
        ToolRun.Of("recommend", clinic, "--learner", "zoe", "--risk", "--risk-model", junk).ExitCode.ShouldBe(2);
        ToolRun.Of("recommend", clinic, "--learner", "zoe", "--risk-opt-out", junk).ExitCode.ShouldBe(2);
        ToolRun.Of("recommend", clinic, "--learner", "zoe", "--risk-model", junk).ExitCode.ShouldBe(3);
        ToolRun.Of("recommend", clinic, "--learner", "zoe", "--risk-model", RetentionModelFile.PathIn(Repository.Dataset("penso")),
            "--risk-opt-out", junk).ExitCode.ShouldBe(4, "nobody is called so");
        ToolRun few = ToolRun.Of("risk", "programme", clinic, "--out", folder.File("m.p6p"));
        few.ExitCode.ShouldBe(3);
        few.Error.ShouldContain("finished enrolments");
        File.Exists(folder.File("m.p6p")).ShouldBeFalse();
    }
}
