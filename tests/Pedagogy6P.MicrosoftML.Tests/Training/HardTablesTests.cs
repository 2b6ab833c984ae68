using Microsoft.ML;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.MicrosoftML.Models;
using Pedagogy6P.MicrosoftML.Pipelines;
using Pedagogy6P.MicrosoftML.Tables;
using Pedagogy6P.MicrosoftML.Training;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Tests.Training;

/// <summary>Tables that ML.NET's trainers have trouble with.</summary>
public class HardTablesTests
{
    public static TheoryData<MicrosoftMLTrainerKind> Trainers => [.. Enum.GetValues<MicrosoftMLTrainerKind>()];

    [Theory]
    [MemberData(nameof(Trainers))]
    public void Nothing_to_split_on_gives_one_probability(MicrosoftMLTrainerKind trainer)
    {
        RiskTable table = Of(Enumerable.Repeat(1.0, 300), row => row % 3 == 0);
        IRiskModel model = MicrosoftMLTrainer.Train(table, new MicrosoftMLTrainerOptions { Trainer = trainer },
            TestContext.Current.CancellationToken);
        double[] probabilities = Samples.Score(model, table);
        probabilities.ShouldAllBe(probability => probability == probabilities[0]);

        // Linear trainers pull the level towards even odds, too.
        probabilities[0].ShouldBe(1 / 3.0, trainer is MicrosoftMLTrainerKind.FastTree or MicrosoftMLTrainerKind.LightGbm ? 1e-6 : 0.05);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(300)]
    public void A_pipeline_whose_trees_have_no_split_is_a_risk_model(int rows)
    {
        RiskTable table = Of(Enumerable.Range(0, rows).Select(row => rows == 8 ? row : 1.0), row => row % 3 == 0);
        IDataView view = RiskDataView.Of(table);
        ITransformer pipeline = SamplePipelines.Context.Transforms.Concatenate("Features", "x")
            .Append(SamplePipelines.Trainer(SamplePipelines.Context, "lightgbm")).Fit(view);
        double[] ours = Samples.Score(MicrosoftMLRiskModel.Of(pipeline, view.Schema), table);
        ours.Zip(SamplePipelines.Source(pipeline, table)).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-6);
        MicrosoftMLTrainer.Train(table, new MicrosoftMLTrainerOptions(), TestContext.Current.CancellationToken).Probability([1])
            .ShouldBe(table.Labels.Count((byte)1) / (double)rows, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Trainers))]
    public void Numbers_beyond_single_precision_are_refused_by_name(MicrosoftMLTrainerKind trainer)
    {
        RiskTable table = Of(Enumerable.Range(0, 300).Select(row => row * 1e300), row => row > 150);
        Should.Throw<InputRefusedException>(() => MicrosoftMLTrainer.Train(table, new MicrosoftMLTrainerOptions { Trainer = trainer }))
            .Violations.ShouldHaveSingleItem().ToString().ShouldStartWith("training table, row 2, x: found \"1E+300\"");
    }

    [Fact]
    public void A_setting_that_refuses_the_rows_does_not_end_the_default_training()
    {
        RiskTable table = Of(Enumerable.Range(0, 300).Select(row => (row * 7 % 300) * 1e300), row => row * 7 % 300 > 150);
        AutoOptions options = new() { LogisticPenalties = [1], BoostingGrid = [], FurtherSettings = MicrosoftMLGrid.All() };
        AutoTrainer.Train(table, options, cancellationToken: TestContext.Current.CancellationToken).Candidates
            .ShouldAllBe(candidate => candidate.Name.StartsWith("logistic regression, L2", StringComparison.Ordinal));
        Should.Throw<InputRefusedException>(() => AutoTrainer.Train(table, options with { LogisticPenalties = [] }))
            .Message.ShouldContain("single precision");
    }

    [Fact]
    public void Rows_of_other_features_are_no_covers()
    {
        RiskTable table = Samples.Table(300, 4), read = SamplePipelines.Read("lightgbm", table);
        ITransformer pipeline = SamplePipelines.Fit("lightgbm", read);
        MicrosoftMLModelOptions options = new() { Covers = Of(Enumerable.Repeat(1.0, 300), row => row % 3 == 0) };
        Should.Throw<InputRefusedException>(() => MicrosoftMLRiskModel.Of(pipeline, RiskDataView.Of(read).Schema, options))
            .Message.ShouldContain("Covers");
    }

    [Fact]
    public void Persons_and_weights_of_a_view_are_no_features()
    {
        RiskTable table = new RiskTableBuilder().AddNumeric("x", new[] { 1f, 2, 3, 4 }).SetLabels([0, 1, 0, 1])
            .SetPersons(["a", "b", "b", "c"]).SetWeights(new[] { 1.0, 2, 1, 2 }).Build();
        RiskTable back = RiskDataView.ToTable(RiskDataView.Of(table), cancellationToken: TestContext.Current.CancellationToken);
        back.Schema.Features.Select(feature => feature.Name).ShouldBe(["x"]);
        back.Persons.ToArray().ShouldBe(table.Persons.ToArray());
        back.Weights.ToArray().ShouldBe(table.Weights.ToArray());
    }

    [Fact]
    public void A_pipeline_that_ends_in_a_trainer_over_single_columns_is_a_risk_model()
    {
        RiskTable table = SamplePipelines.Read("lightgbm", Samples.Table(600, 4));
        IDataView view = RiskDataView.Of(table);
        ITransformer fitted = SamplePipelines.Context.BinaryClassification.Trainers
            .Pedagogy6PLogistic(new RiskColumns { Features = ["load", "age"] }).Fit(view);
        IRiskModel model = MicrosoftMLRiskModel.Of(fitted, view.Schema);
        Samples.Score(model, table.WithFeatures(feature => feature.Name is "load" or "age"))
            .ShouldBe(SamplePipelines.Source(fitted, table).Select(probability => (double)probability));
    }

    private static RiskTable Of(IEnumerable<double> values, Func<int, bool> happens)
    {
        double[] column = [.. values];
        return new RiskTableBuilder().AddNumeric("x", column)
            .SetLabels([.. Enumerable.Range(0, column.Length).Select(row => (byte)(happens(row) ? 1 : 0))]).Build();
    }
}
