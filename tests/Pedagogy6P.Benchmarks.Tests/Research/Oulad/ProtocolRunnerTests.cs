using System.Text.Json;
using Generators;
using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.MachineLearning.Boosting;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

public sealed class ProtocolRunnerTests
{
    private static readonly BoostingOptions Few = new() { Trees = 8, MaximumDepth = 2, MinimumChildWeight = 2 };

    private static readonly RecipeSettings Quick = new() { Seeds = 1, FirstTrees = Few, SecondTrees = Few };

    [Theory]
    [InlineData(nameof(WithdrawalLabel.Withdrawn))]
    [InlineData(nameof(WithdrawalLabel.NotPassed))]
    [InlineData(nameof(WithdrawalLabel.Within14Days))]
    [AnyCulture]
    public void The_recipe_gives_the_same_probabilities_again(string label)
    {
        var data = SmallOulad.Create();
        var which = new ProtocolCase(14, Enum.Parse<WithdrawalLabel>(label), "2014J");

        var first = new ProtocolRunner(data, Quick).Run(which, export: null, withLearners: false);
        var second = new ProtocolRunner(data, Quick).Run(which, export: null, withLearners: false);

        first.Recipe.Probabilities.ShouldAllBe(p => p >= 0 && p <= 1);
        second.Recipe.Probabilities.ShouldBe(first.Recipe.Probabilities);
    }

    [Fact]
    public void Exported_tables_hold_the_split_and_the_line_of_JSON_its_metrics()
    {
        var folder = Directory.CreateTempSubdirectory("oulad").FullName;
        try
        {
            var data = SmallOulad.Create();
            var result = new ProtocolRunner(data, Quick).Run(new ProtocolCase(28, WithdrawalLabel.Withdrawn, "2014J"), folder,
                withLearners: false);

            var train = File.ReadAllLines(Path.Combine(folder, "train.csv"));
            var test = File.ReadAllLines(Path.Combine(folder, "test.csv"));
            train[0].ShouldStartWith("id_student,y_withdrawn,y_notpassed,y_14d,");
            test[0].ShouldBe(train[0]);
            train.Length.ShouldBe(result.TrainRows + 1);
            test.Skip(1).Count(line => line.Split(',')[1] is "1").ShouldBe(result.Recipe.Scores.Positives);
            test.ShouldAllBe(line => line.Split(',').Length == train[0].Split(',').Length);
            using var json = JsonDocument.Parse(ProtocolJson.Of(result, seconds: 1));
            json.RootElement.GetProperty("auc").GetDouble().ShouldBe(result.Recipe.Scores.Auc, 1e-6);
            json.RootElement.GetProperty("rows").GetInt32().ShouldBe(test.Length - 1);
            ResultsTables.Models(result).ShouldContain("| recipe |");
            ResultsTables.Fairness(result).ShouldContain("one per module");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Split_B_summarises_the_modules()
    {
        var data = SmallOulad.Create();
        var runner = new ProtocolRunner(data, Quick);

        var results = OuladProtocol.RunLeaveOut(runner, data, new ProtocolCase(28, WithdrawalLabel.Withdrawn, "2014J"), export: null,
            withLearners: false);

        results.Select(r => r.Case.Module).ShouldBe(["AAA", "BBB", "CCC"]);
        LeaveOutSummary.Of(results, ModelKind.Recipe, "recipe").MeanAuc.ShouldBe(results.Average(r => r.Recipe.Scores.Auc), 1e-12);
        using var json = JsonDocument.Parse(ProtocolJson.Of(results, seconds: 1));
        json.RootElement.GetProperty("modules").EnumerateObject().Count().ShouldBe(3);
    }

    [Fact]
    public void A_refused_folder_ends_with_code_2() => OuladProtocol.Run([Path.Combine(Path.GetTempPath(), "no-such-folder")]).ShouldBe(2);
}
