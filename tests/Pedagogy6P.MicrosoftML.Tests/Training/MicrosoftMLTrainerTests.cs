using System.Collections.Immutable;
using Generators;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.MicrosoftML.Training;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Tests.Training;

/// <summary>ML.NET's trainers on risk tables.</summary>
public class MicrosoftMLTrainerTests
{
    private static readonly RiskTable Train = Samples.Table(3000, 1, withWeights: true);
    private static readonly RiskTable Test = Samples.Table(2000, 2);

    public static TheoryData<MicrosoftMLTrainerKind> Trainers => [.. Enum.GetValues<MicrosoftMLTrainerKind>()];

    [Theory]
    [MemberData(nameof(Trainers))]
    public void A_model_predicts_is_stored_and_read_back_to_the_bit(MicrosoftMLTrainerKind trainer)
    {
        IRiskModel model = Fit(trainer);
        RiskMetrics.Auc(Test.Labels, Samples.Score(model, Test)).ShouldBeGreaterThan(0.7);
        byte[] file = RiskModelFile.ToBytes(new RiskModelDocument(model, new RiskModelMetadata().DescribeTraining(Train)));
        Samples.Score(RiskModelFile.Read(file).Model, Test).ShouldBe(Samples.Score(model, Test));
    }

    [Theory]
    [MemberData(nameof(Trainers))]
    [AnyCulture]
    public void Contributions_add_up_to_the_log_odds(MicrosoftMLTrainerKind trainer)
    {
        var model = (IExplainedRiskModel)Fit(trainer);
        model.Unexplained.ShouldBeNull();
        double[] row = new double[Test.Schema.Count], parts = new double[Test.Schema.Count];
        double basis = model.BaseLogOdds;
        for (int number = 0; number < Test.RowCount; number++)
        {
            Test.CopyRow(number, row);
            model.Contributions(row, parts);
            double logOdds = model is BoostedTreesModel trees ? trees.LogOdds(row) : ((LogisticModel)model).LogOdds(row);
            (basis + parts.Sum()).ShouldBe(logOdds, 1e-9);
        }
    }

    [Theory]
    [MemberData(nameof(Trainers))]
    public void A_fit_repeats_to_the_bit(MicrosoftMLTrainerKind trainer) =>
        Samples.Score(Fit(trainer), Test).ShouldBe(Samples.Score(Fit(trainer), Test));

    [Theory]
    [MemberData(nameof(Trainers))]
    public void Rows_with_missing_values_are_learnt_from(MicrosoftMLTrainerKind trainer)
    {
        // Whether the value is missing says most, and no row is complete.
        SeededRandom random = new(5L);
        double[] first = new double[2000], second = new double[2000], never = new double[2000];
        byte[] labels = new byte[2000];
        for (int row = 0; row < labels.Length; row++)
        {
            bool missing = random.Next(2) == 0;
            (first[row], second[row]) = missing ? (double.NaN, random.NextDouble()) : (random.NextDouble(), double.NaN);
            never[row] = double.NaN;
            double rate = missing ? second[row] : 0.2 * first[row];
            labels[row] = (byte)(random.NextDouble() < rate ? 1 : 0);
        }

        RiskTable table = new RiskTableBuilder().AddNumeric("first", first).AddNumeric("second", second).AddNumeric("never", never)
            .SetLabels(labels).Build();
        IRiskModel model = MicrosoftMLTrainer.Train(table, new MicrosoftMLTrainerOptions { Trainer = trainer, Trees = 60 },
            TestContext.Current.CancellationToken);
        model.Probability([double.NaN, 0.9, double.NaN]).ShouldBeInRange(0.6, 1);
        model.Probability([0.1, double.NaN, double.NaN]).ShouldBeInRange(0, 0.25);
        RiskMetrics.Auc(labels, Samples.Score(model, table)).ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void A_linear_model_is_0_on_average_beside_its_intercept()
    {
        var model = (LogisticModel)Fit(MicrosoftMLTrainerKind.Lbfgs);
        double[] parts = new double[Train.Schema.Count], row = new double[Train.Schema.Count], sums = new double[Train.Schema.Count];
        for (int number = 0; number < Train.RowCount; number++)
        {
            Train.CopyRow(number, row);
            model.Contributions(row, parts);
            for (int feature = 0; feature < parts.Length; feature++)
            {
                sums[feature] += parts[feature] / Train.RowCount;
            }
        }

        sums.ShouldAllBe(mean => Math.Abs(mean) < 1e-9);
    }

    [Fact]
    public void Wrong_options_and_tables_are_refused_by_name()
    {
        InputRefusedException refused = Should.Throw<InputRefusedException>(() =>
            MicrosoftMLTrainer.Train(Train, new MicrosoftMLTrainerOptions { Trees = 0, LearningRate = double.NaN }));
        refused.Violations.Select(violation => violation.Column).ShouldBe(["LearningRate", "Trees"]);
        Should.Throw<InputRefusedException>(() =>
            new MicrosoftMLSetting(new MicrosoftMLTrainerOptions { Trainer = (MicrosoftMLTrainerKind)9 }))
            .Message.ShouldContain("expected one of FastTree, LightGbm, Sdca, Lbfgs");
        Should.Throw<InputRefusedException>(() =>
            MicrosoftMLTrainer.Train(Train.Subset(Train.RowsWhere(row => Train.Labels[row] == 1).AsSpan())))
            .Message.ShouldContain("labels");
    }

    [Theory]
    [MemberData(nameof(Trainers))]
    [AnyCulture]
    public void A_grid_is_tried_by_the_default_training(MicrosoftMLTrainerKind trainer)
    {
        ImmutableArray<IModelSetting> grid = MicrosoftMLGrid.Of(trainer, seed: 3);
        AutoOptions options = new() { LogisticPenalties = [], BoostingGrid = [], FurtherSettings = grid };
        AutoResult result = AutoTrainer.Train(Train, options, cancellationToken: TestContext.Current.CancellationToken);
        result.Candidates.Select(candidate => candidate.Name).ShouldBe(grid.Select(setting => setting.Name));
        result.Candidates.ShouldBeUnique();
        result.Choice.ShouldBe(result.Candidates.MinBy(candidate => candidate.LogLoss)!.Name);
        RiskMetrics.Auc(Test.Labels, Samples.Score(result.Model, Test)).ShouldBeGreaterThan(0.7);
        MicrosoftMLGrid.All().Select(setting => setting.Name).ShouldContain(result.Choice);
    }

    private static IRiskModel Fit(MicrosoftMLTrainerKind trainer) =>
        MicrosoftMLTrainer.Train(Train, new MicrosoftMLTrainerOptions { Trainer = trainer, Trees = 30 },
            TestContext.Current.CancellationToken);
}
