using System.Text;
using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

public sealed class ImportCommandTests
{
    // Two rounds, of which the first is the best; the second feature is a flag, its name ends in a tab.
    private const string Stopped = """
        {"learner":{"attributes":{"best_iteration":"0"},"feature_names":["grade","online\t"],"objective":{"name":"binary:logistic"},
        "learner_model_param":{"num_feature":"2","base_score":"5E-1"},"gradient_booster":{"name":"gbtree","model":{"trees":[
        {"left_children":[1,-1,-1],"right_children":[2,-1,-1],"split_indices":[1,0,0],"split_conditions":[1.0,-0.5,0.5],
        "default_left":[1,0,0],"sum_hessian":[0,0,0],"loss_changes":[1,0,0]},
        {"left_children":[1,-1,-1],"right_children":[2,-1,-1],"split_indices":[0,0,0],"split_conditions":[7.43,-2.0,2.0],
        "default_left":[1,0,0],"sum_hessian":[10,5,5],"loss_changes":[1,0,0]}]}}}}
        """;

    [Fact]
    public void A_model_that_stopped_early_keeps_its_best_rounds_and_says_so()
    {
        using var folder = new TemporaryFolder();
        ToolRun run = Import(folder, Stopped);
        run.Error.ShouldContain("its best round is 1 of 2. The rounds after it were left out");
        run.Error.ShouldContain("1 tree (1 of 2 rounds) on 2 features");
        ToolRun.Of("risk", "card", folder.File("m")).Output.ShouldContain("its best round is 1 of 2");
        Scores(folder, "grade,online\n9,1\n").ShouldBe([Sigmoid(0.5)]);
        Import(folder, Stopped, "--all-rounds").Error.ShouldContain("All rounds are kept");
        Scores(folder, "grade,online\n9,1\n").ShouldBe([Sigmoid(2.5)]);
    }

    [Fact]
    public void True_and_false_in_any_case_are_1_and_0_and_names_are_trimmed_on_both_sides()
    {
        using var folder = new TemporaryFolder();
        Import(folder, Stopped);
        Scores(folder, "grade,online\t\n9,True\n9,FALSE\n9,true\n9,0\n9,\n")
            .ShouldBe([Sigmoid(0.5), Sigmoid(-0.5), Sigmoid(0.5), Sigmoid(-0.5), Sigmoid(-0.5)]);
        File.WriteAllText(folder.File("rows.csv"), "grade,online\n9,yes\n");
        ToolRun refused = ToolRun.Of("risk", "score", folder.File("m"), folder.File("rows.csv"));
        refused.ExitCode.ShouldBe(3);
        refused.Error.ShouldContain("row 2, online: found \"yes\", expected a number, true or false");
    }

    [Fact]
    public void A_cell_that_is_a_threshold_once_rounded_goes_right_in_scores_and_reasons()
    {
        using var folder = new TemporaryFolder();
        Import(folder, Stopped, "--all-rounds");

        // 7.43 is a little less than the single nearest to it, which is the threshold.
        Scores(folder, "grade,online\n7.43,1\n7.42,1\n").ShouldBe([Sigmoid(2.5), Sigmoid(-1.5)]);
        JsonElement json = ToolRun.Of("risk", "explain", folder.File("m"), folder.File("rows.csv"), "--row", "0", "--json")
            .Json().RootElement;
        json.GetProperty("logOdds").GetDouble().ShouldBe(2.5);
        json.GetProperty("contributions").EnumerateArray().Sum(part => part.GetProperty("logOdds").GetDouble())
            .ShouldBe(2.5 - json.GetProperty("baseLogOdds").GetDouble(), 1e-12);
    }

    [Fact]
    public void Absent_names_are_made_up_aloud_or_given()
    {
        using var folder = new TemporaryFolder();
        string nameless = Stopped.Replace("[\"grade\",\"online\\t\"]", "[]", StringComparison.Ordinal);
        Import(folder, nameless).Error.ShouldContain("they are called f0, f1");
        Import(folder, nameless, "--names", "grade, online").Error.ShouldNotContain("f0");
        Scores(folder, "online,grade\n1,9\n").ShouldBe([Sigmoid(0.5)]);
        File.WriteAllText(folder.File("names.txt"), "grade\nonline, or not\n");
        Import(folder, nameless, "--names-file", folder.File("names.txt")).Error.ShouldNotContain("f0");
        Scores(folder, "\"online, or not\",grade\n1,9\n").ShouldBe([Sigmoid(0.5)]);
        ToolRun.Of("risk", "import", folder.File("model.json"), "--out", folder.File("m"), "--names",
            "grade").Error.ShouldContain("2 different names");
        ToolRun.Of("risk", "import", folder.File("model.json"), "--out", folder.File("m"), "--names", "a,b", "--names-file",
            folder.File("names.txt")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Ubjson_is_refused_by_name_with_the_way_from_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("model.json"), [(byte)'{', (byte)'L', 0, 0, 0, 0, 0, 0, 0, 7]);
        ToolRun run = ToolRun.Of("risk", "import", folder.File("model.json"), "--out", folder.File("m"));
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("not as UBJSON: load it with xgboost.Booster");
        File.Exists(folder.File("m")).ShouldBeFalse();
    }

    private static ToolRun Import(TemporaryFolder folder, string model, params string[] options)
    {
        File.WriteAllText(folder.File("model.json"), model, Encoding.UTF8);
        ToolRun run = ToolRun.Of(["risk", "import", folder.File("model.json"), "--out", folder.File("m"), .. options]);
        run.ExitCode.ShouldBe(0, run.Error);
        return run;
    }

    private static double[] Scores(TemporaryFolder folder, string rows)
    {
        File.WriteAllText(folder.File("rows.csv"), rows);
        ToolRun run = ToolRun.Of("risk", "score", folder.File("m"), folder.File("rows.csv"));
        run.ExitCode.ShouldBe(0, run.Error);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => double.Parse(line.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static double Sigmoid(double logOdds) =>
        logOdds >= 0 ? 1 / (1 + Math.Exp(-logOdds)) : Math.Exp(logOdds) / (1 + Math.Exp(logOdds));
}
