using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Boosting;

public sealed class BoostingOptionsTests
{
    private static readonly RiskTable Table = RiskSamples.Mixed(200, 1);

    public static TheoryData<BoostingOptions, string, string> Impossible => new()
    {
        { new() { Trees = 0 }, "Trees", "0" },
        { new() { LearningRate = 0 }, "LearningRate", "0" },
        { new() { LearningRate = 1.5 }, "LearningRate", "1.5" },
        { new() { LearningRate = double.NaN }, "LearningRate", "NaN" },
        { new() { MaximumDepth = 0 }, "MaximumDepth", "0" },
        { new() { MaximumDepth = 17 }, "MaximumDepth", "17" },
        { new() { MaximumLeaves = 1 }, "MaximumLeaves", "1" },
        { new() { Bins = 1 }, "Bins", "1" },
        { new() { Bins = 257 }, "Bins", "257" },
        { new() { L2 = -1 }, "L2", "-1" },
        { new() { MinimumChildWeight = double.PositiveInfinity }, "MinimumChildWeight", "Infinity" },
        { new() { MinimumGain = -0.5 }, "MinimumGain", "-0.5" },
        { new() { RowSample = 0 }, "RowSample", "0" },
        { new() { ColumnSample = 1.01 }, "ColumnSample", "1.01" },
        { new() { EarlyStoppingRounds = -1 }, "EarlyStoppingRounds", "-1" },
        { new() { Threads = 0 }, "Threads", "0" },
        { new() { MonotoneConstraints = ImmutableDictionary<string, int>.Empty.Add("load", 2) }, "load", "2" },
        { new() { MonotoneConstraints = ImmutableDictionary<string, int>.Empty.Add("nothing", 1) }, "MonotoneConstraints", "nothing" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_option_is_refused_by_name_and_value(BoostingOptions options, string name, string value)
    {
        Violation violation = Should.Throw<InputRefusedException>(() => RiskSamples.Boost(Table, options)).Violations
            .ShouldHaveSingleItem();
        (violation.Table, violation.Column, violation.Value).ShouldBe(("boosting options", name, value));
    }

    [Fact]
    public void The_ends_of_every_range_are_possible() =>
        RiskSamples.Boost(Table, new BoostingOptions
        {
            Trees = 1, LearningRate = 1, MaximumDepth = 16, MaximumLeaves = 2, Bins = 2, L2 = 0, MinimumChildWeight = 0, RowSample = 1,
            ColumnSample = 1e-9,
        }).TreeCount.ShouldBe(1);

    [Fact]
    public void A_gain_that_no_split_reaches_leaves_the_share_of_events()
    {
        BoostedTreesModel model = RiskSamples.Boost(Table, new BoostingOptions { Trees = 3, MinimumGain = 1e9 });
        double share = Table.Labels.ToArray().Average(label => (double)label);
        RiskSamples.Score(model, Table).ShouldAllBe(probability => Math.Abs(probability - share) < 1e-4);
        model.Trees.ToArray().ShouldAllBe(tree => tree.NodeCount == 1);
    }

    [Fact]
    public void Every_tree_lowers_the_loss_by_no_more_than_its_gain_says_at_first_order()
    {
        // With one leaf value per node at full rate, gain is the fall of the quadratic model of the loss; small steps follow it closely.
        BoostingOptions options = new() { Trees = 1, LearningRate = 0.01, MaximumDepth = 3, L2 = 0, MinimumChildWeight = 5 };
        BoostedTreesModel model = RiskSamples.Boost(Table, options);
        double before = Loss(model.BaseScore, _ => 0), after = Loss(model.BaseScore, row => model.LogOdds(row) - model.BaseScore);

        // The root gains nothing from its own value: gradients add up to 0 there. A step of 1 % takes 2 % less 0.01 % of the whole gain.
        (before - after).ShouldBe(model.Trees[0].Gain.Sum() * ((2 * 0.01) - (0.01 * 0.01)), 0.002 * model.Trees[0].Gain.Sum());
    }

    [Fact]
    public void Losses_on_validation_rows_are_those_of_the_model_cut_after_each_tree()
    {
        RiskTable validation = RiskSamples.Mixed(150, 2);
        (BoostedTreesModel model, double[] losses) = BoostingTrainer.TrainWithLosses(Table,
            new BoostingOptions { Trees = 12, EarlyStoppingRounds = 12 }, validation, TestContext.Current.CancellationToken);
        losses.Length.ShouldBe(12);
        for (int trees = 1; trees <= losses.Length; trees++)
        {
            double[] probabilities = RiskSamples.Score(model.Truncate(trees), validation);
            double expected = probabilities.Select((probability, row) => LogLoss.Of(validation.Labels[row], probability)).Sum();
            losses[trees - 1].ShouldBe(expected, 1e-6);
        }
    }

    private static double Loss(double baseScore, Func<double[], double> step)
    {
        double loss = 0;
        double[] row = new double[Table.Schema.Count];
        for (int i = 0; i < Table.RowCount; i++)
        {
            Table.CopyRow(i, row);
            loss += LogLoss.Of(Table.Labels[i], Logit.Sigmoid(baseScore + step(row)));
        }

        return loss;
    }
}
