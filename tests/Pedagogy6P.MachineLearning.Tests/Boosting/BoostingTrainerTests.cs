using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Boosting;

public sealed class BoostingTrainerTests
{
    private static readonly BoostingOptions Small = new() { Trees = 20, MaximumDepth = 4 };

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void The_model_is_the_same_for_any_number_of_threads(int threads)
    {
        RiskTable table = RiskSamples.Mixed(40_000, 3);
        BoostingOptions options = Small with { RowSample = 0.7, ColumnSample = 0.6, Seed = 5 };
        RiskSamples.Score(RiskSamples.Boost(table, options with { Threads = threads }), table)
            .ShouldBe(RiskSamples.Score(RiskSamples.Boost(table, options), table));
    }

    [Fact]
    public void It_learns_an_interaction_that_a_straight_line_cannot()
    {
        RiskTable train = RiskSamples.Numeric(4000, 4, 1), test = RiskSamples.Numeric(4000, 4, 2);
        double boosted = RiskMetrics.Auc(test.Labels, RiskSamples.Score(RiskSamples.Boost(train, Small with { Trees = 60 }), test));
        double linear =
            RiskMetrics.Auc(test.Labels, RiskSamples.Score(Pedagogy6P.MachineLearning.Logistic.LogisticTrainer.Train(train), test));
        boosted.ShouldBeGreaterThan(linear + 0.01);
    }

    [Fact]
    public void Single_rows_and_batches_agree_bit_for_bit_and_one_row_allocates_nothing()
    {
        RiskTable table = RiskSamples.Numeric(1003, 40, 8);
        BoostedTreesModel model = RiskSamples.Boost(table, Small with { MaximumDepth = 6 });
        double[] batch = RiskSamples.Score(model, table), row = new double[40], rows = new double[40 * table.RowCount];
        for (int i = 0; i < table.RowCount; i++)
        {
            table.CopyRow(i, row);
            model.Probability(row).ShouldBe(batch[i]);
            row.CopyTo(rows.AsSpan(40 * i));
        }

        double[] together = new double[table.RowCount];
        model.Probabilities(rows, together);
        together.ShouldBe(batch);
        long before = GC.GetAllocatedBytesForCurrentThread();
        model.Probabilities(rows, together);
        double sum = 0;
        for (int i = 0; i < 100; i++)
        {
            sum += model.Probability(row);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        sum.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_decision_tables_agree_with_walking_the_trees()
    {
        RiskTable table = WithMissing(RiskSamples.Numeric(2000, 5, 4));
        BoostedTreesModel model = RiskSamples.Boost(table, Small with { MaximumDepth = 6, Trees = 30 });
        double[] batch = RiskSamples.Score(model, table), row = new double[5];
        DecisionTables.TryBuild(5, model.Trees.ToArray(), TreeInputs.Exact).ShouldNotBeNull();
        for (int i = 0; i < table.RowCount; i++)
        {
            table.CopyRow(i, row);
            double sum = 0;
            foreach (RegressionTree tree in model.Trees)
            {
                sum += tree.Value[tree.LeafOf(row, TreeInputs.Exact)];
            }

            batch[i].ShouldBe(Logit.Sigmoid(model.BaseScore + sum));
        }
    }

    [Fact]
    public void Row_order_does_not_matter()
    {
        foreach (RiskTable table in (RiskTable[])[RiskSamples.Numeric(3000, 4, 6), RiskSamples.Mixed(3000, 6)])
        {
            int[] shuffled = [.. Enumerable.Range(0, table.RowCount)];
            new Random(1).Shuffle(shuffled);
            RiskSamples.Score(RiskSamples.Boost(table.Subset(shuffled), Small), table)
                .ShouldBe(RiskSamples.Score(RiskSamples.Boost(table, Small), table));
        }
    }

    [Fact]
    public void A_monotone_change_of_a_feature_does_not_change_predictions()
    {
        RiskTable table = RiskSamples.Numeric(2000, 3, 7);
        RiskTableBuilder builder = new();
        for (int f = 0; f < 3; f++)
        {
            double[] column = new double[table.RowCount];
            table.CopyColumn(f, 0, column);
            builder.AddNumeric($"x{f}", [.. column.Select(v => (double)(float)Math.Exp(v * 4))]);
        }

        RiskTable changed = builder.SetLabels(table.Labels.ToArray()).Build();
        RiskSamples.Score(RiskSamples.Boost(table, Small with { Bins = 64 }), table)
            .ShouldBe(RiskSamples.Score(RiskSamples.Boost(changed, Small with { Bins = 64 }), changed));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_monotone_constraint_holds_everywhere(int direction)
    {
        RiskTable table = RiskSamples.Mixed(3000, 5);
        BoostedTreesModel model = RiskSamples.Boost(table,
            Small with { Trees = 40, MonotoneConstraints = ImmutableDictionary<string, int>.Empty.Add("days_silent", direction) });
        double[] row = new double[table.Schema.Count];
        for (int i = 0; i < 200; i++)
        {
            table.CopyRow(i, row);
            double previous = direction > 0 ? 0 : 1;
            for (int days = 0; days < 30; days++)
            {
                row[1] = days;
                double p = model.Probability(row);
                (direction * (p - previous)).ShouldBeGreaterThanOrEqualTo(0);
                previous = p;
            }
        }
    }

    [Fact]
    public void Leaf_limits_hold()
    {
        BoostedTreesModel model = RiskSamples.Boost(RiskSamples.Mixed(2000, 8), Small with { MaximumLeaves = 5, MaximumDepth = 8 });
        model.Trees.ToArray().ShouldAllBe(t => t.Feature.Count(f => f < 0) <= 5);
        model.Trees.ToArray().Max(t => t.Feature.Count(f => f < 0)).ShouldBe(5);
    }

    [Fact]
    public void A_child_is_never_lighter_than_the_minimum()
    {
        BoostedTreesModel model = RiskSamples.Boost(RiskSamples.Mixed(2000, 8), Small with { MinimumChildWeight = 25 });
        model.Trees.ToArray().SelectMany(t => t.Cover).Min().ShouldBeGreaterThanOrEqualTo(25);
    }

    [Fact]
    public void A_weight_of_two_is_two_copies()
    {
        RiskTable table = Rounded(RiskSamples.Numeric(1500, 3, 10));
        int[] copies = [.. Enumerable.Range(0, table.RowCount).SelectMany(i => i % 3 == 0 ? new[] { i, i } : [i])];
        double[][] columns =
            [.. Enumerable.Range(0, 3).Select(f => Enumerable.Range(0, table.RowCount).Select(i => table[i, f]).ToArray())];
        RiskTable weighted = new RiskTableBuilder().AddNumeric("x0", columns[0]).AddNumeric("x1", columns[1]).AddNumeric("x2", columns[2])
            .SetLabels(table.Labels.ToArray())
            .SetWeights([.. Enumerable.Range(0, table.RowCount).Select(i => i % 3 == 0 ? 2.0 : 1.0)]).Build();
        double[] a = RiskSamples.Score(RiskSamples.Boost(weighted, Small), table);
        double[] b = RiskSamples.Score(RiskSamples.Boost(table.Subset(copies), Small), table);
        a.Zip(b).Average(p => Math.Abs(p.First - p.Second)).ShouldBeLessThan(0.005);
    }

    [Fact]
    public void Early_stopping_keeps_the_best_number_of_trees()
    {
        RiskTable train = RiskSamples.Numeric(600, 6, 1), validation = RiskSamples.Numeric(600, 6, 2);
        BoostedTreesModel model =
            RiskSamples.Boost(train, new BoostingOptions { Trees = 300, LearningRate = 0.3, EarlyStoppingRounds = 10 }, validation);
        model.TreeCount.ShouldBeLessThan(100);
        double stopped = RiskMetrics.LogLoss(validation.Labels, RiskSamples.Score(model, validation));
        double more = RiskMetrics.LogLoss(validation.Labels,
            RiskSamples.Score(RiskSamples.Boost(train, new BoostingOptions { Trees = 100, LearningRate = 0.3 }), validation));
        stopped.ShouldBeLessThan(more);
    }

    [Fact]
    public void Many_categories_and_unseen_ones_are_scored()
    {
        Random random = new(3);
        string[] values = [.. Enumerable.Range(0, 3000).Select(_ => $"c{random.Next(400)}")];
        byte[] labels = [.. values.Select(v =>
            (byte)(random.NextDouble() < (v.GetHashCode(StringComparison.Ordinal) == 0 ? 1 : v[^1] < '5' ? 0.7 : 0.2) ? 1 : 0))];
        RiskTable table = new RiskTableBuilder().AddCategorical("c", values).SetLabels(labels).Build();
        BoostedTreesModel model = RiskSamples.Boost(table, Small with { MinimumChildWeight = 5 });
        RiskMetrics.Auc(labels, RiskSamples.Score(model, table)).ShouldBeGreaterThan(0.7);
        model.Probability([-1]).ShouldBe(model.Probability([double.NaN]));
        model.Probability([1e9]).ShouldBe(model.Probability([double.NaN]));
    }

    [Fact]
    public void Ten_thousand_columns_are_fitted()
    {
        byte[] labels = [.. Enumerable.Range(0, 200).Select(i => (byte)(i % 2))];
        Random random = new(4);
        RiskTableBuilder builder = new();
        for (int f = 0; f < 10_000; f++)
        {
            builder.AddNumeric($"x{f}", [.. labels.Select(y => f == 9999 ? y : (float)random.Next(4))]);
        }

        RiskTable table = builder.SetLabels(labels).Build();
        RiskMetrics.Auc(labels, RiskSamples.Score(RiskSamples.Boost(table, new BoostingOptions { Trees = 2, MaximumDepth = 2 }), table))
            .ShouldBe(1);
    }

    [Fact]
    public void Stumps_give_two_predictions_at_most_per_tree()
    {
        RiskTable table = RiskSamples.Mixed(400, 1);
        BoostedTreesModel model = RiskSamples.Boost(table, new BoostingOptions { Trees = 1, MaximumDepth = 1 });
        double[] predictions = new double[table.RowCount];
        model.Probabilities(table, predictions);
        predictions.Distinct().Count().ShouldBe(2);
        predictions.ShouldAllBe(probability => probability > 0 && probability < 1);
    }

    [Fact]
    public void Unusable_input_is_refused()
    {
        RiskTable table = RiskSamples.Mixed(100, 1);
        Should.Throw<InputRefusedException>(() => RiskSamples.Boost(table, new BoostingOptions { Trees = 0, L2 = -1 })).Count.ShouldBe(2);
        Should.Throw<InputRefusedException>(() => RiskSamples.Boost(table, new BoostingOptions { EarlyStoppingRounds = 3 }));
        Should.Throw<InputRefusedException>(() => RiskSamples.Boost(table,
            new BoostingOptions { MonotoneConstraints = ImmutableDictionary<string, int>.Empty.Add("modality", 1) }));
        Should.Throw<InputRefusedException>(() => RiskSamples.Boost(table.WithLabels(new byte[100]), Small));
    }

    // Few distinct values: every one has its own bin, whatever the number of copies.
    private static RiskTable Rounded(RiskTable table)
    {
        RiskTableBuilder builder = new();
        for (int f = 0; f < table.Schema.Count; f++)
        {
            double[] column = new double[table.RowCount];
            table.CopyColumn(f, 0, column);
            builder.AddNumeric(table.Schema[f].Name, [.. column.Select(v => Math.Round(v * 2))]);
        }

        return builder.SetLabels(table.Labels.ToArray()).Build();
    }

    private static RiskTable WithMissing(RiskTable table)
    {
        Random random = new(12);
        RiskTableBuilder builder = new();
        for (int f = 0; f < table.Schema.Count; f++)
        {
            double[] column = new double[table.RowCount];
            table.CopyColumn(f, 0, column);
            builder.AddNumeric(table.Schema[f].Name, [.. column.Select(v => f < 3 && random.Next(5) == 0 ? double.NaN : v)]);
        }

        return builder.SetLabels(table.Labels.ToArray()).Build();
    }
}
