using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Tuning;

public sealed class AutoOptionsTests
{
    private static readonly RiskTable Table = RiskSamples.Mixed(500, 9);
    private static readonly AutoOptions Quick = new()
    {
        LogisticPenalties = [1, 100], BoostingGrid = [new BoostingOptions { Trees = 20, MaximumDepth = 2 }],
        BoostingSeeds = 2, Patience = 5,
    };

    public static TheoryData<AutoOptions, string, string> Impossible => new()
    {
        { Quick with { BoostingSeeds = 0 }, "BoostingSeeds", "0" },
        { Quick with { Folds = 1 }, "Folds", "1" },
        { Quick with { Patience = 0 }, "Patience", "0" },
        { Quick with { Patience = -1 }, "Patience", "-1" },
        { Quick with { LogisticStandardErrors = -0.5 }, "LogisticStandardErrors", "-0.5" },
        { Quick with { LogisticStandardErrors = double.NaN }, "LogisticStandardErrors", "NaN" },
        { Quick with { LogisticStandardErrors = double.PositiveInfinity }, "LogisticStandardErrors", "Infinity" },
        { Quick with { MinimumAverageGain = double.NaN }, "MinimumAverageGain", "NaN" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_option_is_refused_by_name_and_value(AutoOptions options, string name, string value) =>
        Refused(options).ShouldBe(("auto options", name, value));

    [Fact]
    public void All_impossible_options_are_refused_at_once()
    {
        AutoOptions none = Quick with { LogisticPenalties = [], BoostingGrid = [], Folds = 0, BoostingSeeds = -1 };
        Should.Throw<InputRefusedException>(() => Train(none)).Count.ShouldBe(3);
    }

    [Fact]
    public void Impossible_settings_of_the_grids_are_refused_as_those_of_their_learners_are()
    {
        Refused(Quick with { BoostingGrid = [new BoostingOptions { Trees = 0 }] }).ShouldBe(("auto options", "BoostingGrid[0].Trees", "0"));
        Refused(Quick with { Threads = 0 }).ShouldBe(("auto options", "Threads", "0"));
        Refused(Quick with { LogisticPenalties = [1, -3] }).ShouldBe(("auto options", "LogisticPenalties", "-3"));
    }

    [Fact]
    public void Settings_inside_settings_are_told_all_at_once()
    {
        AutoOptions wrong = Quick with
        {
            Folds = 1,
            LogisticPenalties = [-1, double.NaN],
            BoostingGrid = [new BoostingOptions { Trees = 0, Bins = 1 }, new BoostingOptions { MaximumDepth = 99 }],
        };
        Should.Throw<InputRefusedException>(() => Train(wrong)).Violations.Select(violation => violation.Column).ShouldBe(
        [
            "Folds", "LogisticPenalties", "LogisticPenalties", "BoostingGrid[0].Bins", "BoostingGrid[0].Trees",
            "BoostingGrid[1].MaximumDepth",
        ]);
    }

    [Fact]
    public void Patience_of_a_setting_gives_way_to_that_of_the_tuning()
    {
        AutoOptions patient = Quick with
        {
            LogisticPenalties = [],
            BoostingGrid = [Quick.BoostingGrid[0] with { EarlyStoppingRounds = 3 }],
        };
        RiskSamples.Score(Train(patient).Model, Table)
            .ShouldBe(RiskSamples.Score(Train(Quick with { LogisticPenalties = [] }).Model, Table));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void Every_figure_and_every_bit_is_the_same_for_any_number_of_threads(int threads)
    {
        AutoResult expected = Train(Quick), actual = Train(Quick with { Threads = threads });
        actual.Candidates.ShouldBe(expected.Candidates);
        actual.Choice.ShouldBe(expected.Choice);
        actual.ValidationProbabilities.ShouldBe(expected.ValidationProbabilities);
        RiskSamples.Score(actual.Model, Table).ShouldBe(RiskSamples.Score(expected.Model, Table));
    }

    [Fact]
    public void Candidates_and_choice_are_those_of_fits_done_by_hand()
    {
        AutoOptions options = Quick with { BoostingGrid = [], LogisticPenalties = [1, 30, 1000], Calibrate = false };
        AutoResult result = Train(options);
        HoldOut step = ValidationPlan.For(Table, options).ShouldHaveSingleItem();
        RiskTable fit = Table.Subset(step.Train.AsSpan()), validate = Table.Subset(step.Test.AsSpan());
        foreach ((int index, double penalty) in options.LogisticPenalties.Index())
        {
            double[] probabilities = RiskSamples.Score(LogisticTrainer.Train(fit, new LogisticOptions { L2 = penalty }), validate);
            result.Candidates[index].LogLoss.ShouldBe(RiskMetrics.LogLoss(validate.Labels, probabilities), 1e-6);
            result.Candidates[index].Auc.ShouldBe(RiskMetrics.Auc(validate.Labels, probabilities), 1e-3);
        }

        double chosen = options.LogisticPenalties[result.Candidates.IndexOf(result.Candidates.MinBy(one => one.LogLoss)!)];
        result.ValidationLabels.ShouldBe(validate.Labels.ToArray());
        result.Model.ShouldBe(result.Uncalibrated);
        RiskSamples.Score(result.Model, Table)
            .ShouldBe(RiskSamples.Score(LogisticTrainer.Train(Table, new LogisticOptions { L2 = chosen }), Table));
        CalibrationChoice calibration = CrossFittedCalibration.Choose(result.ValidationLabels.AsSpan(),
            result.ValidationProbabilities.AsSpan(), validate.Persons);
        result.Calibration.ShouldBe(calibration);
    }

    [Fact]
    public void Forward_steps_validate_each_of_the_latest_cohorts_on_those_before_it()
    {
        List<HoldOut> plan = ValidationPlan.For(Table, Quick with { ForwardSteps = 2 });
        plan.Count.ShouldBe(2);
        int[] order = Table.Order.ToArray();
        foreach ((int step, HoldOut holdOut) in plan.Index())
        {
            holdOut.Test.ShouldAllBe(row => order[row] == step + 1);
            holdOut.Train.ShouldAllBe(row => order[row] <= step);
        }

        ValidationPlan.For(Table, Quick with { ForwardSteps = 99 }).Count.ShouldBe(2, "the first cohort has none before it");
    }

    [Fact]
    public void Excluded_rows_are_fitted_on_and_not_validated_on()
    {
        AutoOptions options = Quick with { ExcludeFromValidation = row => row % 2 == 0 };
        HoldOut step = ValidationPlan.For(Table, options).ShouldHaveSingleItem();
        step.Test.ShouldAllBe(row => row % 2 == 1);
        step.Train.ShouldContain(row => row % 2 == 0);
        Should.Throw<InputRefusedException>(() => Train(Quick with { ExcludeFromValidation = _ => true }));
    }

    private static (string Table, string? Column, string? Value) Refused(AutoOptions options)
    {
        Violation violation = Should.Throw<InputRefusedException>(() => Train(options)).Violations.ShouldHaveSingleItem();
        return (violation.Table, violation.Column, violation.Value);
    }

    private static AutoResult Train(AutoOptions options) =>
        AutoTrainer.Train(Table, options, cancellationToken: TestContext.Current.CancellationToken);
}
