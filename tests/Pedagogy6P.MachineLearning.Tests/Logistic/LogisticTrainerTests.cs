using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Logistic;

public sealed class LogisticTrainerTests
{
    [Fact]
    public void One_binary_feature_without_penalty_gives_the_observed_odds()
    {
        // 10 of 40 against 30 of 60: with one indicator the maximum likelihood probabilities are the observed shares.
        double[] x = [.. Enumerable.Range(0, 100).Select(i => i < 40 ? 0.0 : 1)];
        byte[] y = [.. Enumerable.Range(0, 100).Select(i => (byte)(i < 10 || (i >= 40 && i < 70) ? 1 : 0))];
        LogisticModel model = LogisticTrainer.Train(new RiskTableBuilder().AddNumeric("x", x).SetLabels(y).Build(),
            new LogisticOptions { L2 = 0, Tolerance = 1e-12 });
        model.Probability([0]).ShouldBe(0.25, 1e-9);
        model.Probability([1]).ShouldBe(0.5, 1e-9);
    }

    [Theory]
    [InlineData(9.5, 9.0)]
    [InlineData(1e9, 9.0)]
    [InlineData(-3.0, 0.0)]
    [InlineData(-1e300, 0.0)]
    public void A_number_beyond_the_training_rows_counts_as_the_nearest(double value, double nearest)
    {
        double[] x = [.. Enumerable.Range(0, 100).Select(i => i % 11 == 10 ? double.NaN : i % 10)];
        LogisticModel model = LogisticTrainer.Train(new RiskTableBuilder().AddNumeric("x", x)
            .SetLabels([.. x.Select((v, i) => (byte)(v > 4 ^ i % 7 == 0 ? 1 : 0))]).Build());
        model.Probability([value]).ShouldBe(model.Probability([nearest]));
        model.Probability([nearest]).ShouldNotBe(model.Probability([4.5]));
        double[] contributions = new double[1];
        model.Contributions([value], contributions);
        (model.Intercept + contributions[0]).ShouldBe(model.LogOdds([nearest]), 1e-12);
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(5.0, 0.0)]
    [InlineData(0.0, 8.0)]
    [InlineData(2.0, 8.0)]
    public void The_fit_is_optimal(double l2, double l1)
    {
        RiskTable table = RiskSamples.Numeric(600, 6, 3);
        LogisticOptions options = new() { L2 = l2, L1 = l1, Tolerance = 1e-11 };
        DesignMatrix design = DesignMatrix.Of(table);
        double[] labels = [.. table.Labels.ToArray().Select(v => (double)v)];
        LogisticObjective objective = new(design, labels, [.. labels.Select(_ => 1.0)], options);
        double[] newton = NewtonSolver.Solve(objective, new double[objective.Size], options),
            accelerated = AcceleratedSolver.Solve(objective, new double[objective.Size], options);
        double[] gradient = new double[objective.Size];
        objective.Evaluate(newton);
        objective.Gradient(newton, gradient);
        objective.Violation(newton, gradient).ShouldBeLessThan(1e-9);
        for (int j = 0; j < newton.Length; j++)
        {
            accelerated[j].ShouldBe(newton[j], 1e-5);
        }
    }

    [Fact]
    public void A_strong_lasso_leaves_only_the_intercept()
    {
        RiskTable table = RiskSamples.Mixed(400, 2);
        LogisticModel model = LogisticTrainer.Train(table, new LogisticOptions { L2 = 0, L1 = 1000 });
        double baseRate = table.Labels.ToArray().Average(y => (double)y);
        RiskSamples.Score(model, table).ShouldAllBe(p => Math.Abs(p - baseRate) < 1e-9);
    }

    [Fact]
    public void Contributions_add_up_to_the_log_odds_and_are_zero_on_average()
    {
        RiskTable table = RiskSamples.Mixed(500, 9);
        LogisticModel model = LogisticTrainer.Train(table);
        double[] row = new double[table.Schema.Count], contributions = new double[row.Length], sums = new double[row.Length];
        for (int i = 0; i < table.RowCount; i++)
        {
            table.CopyRow(i, row);
            model.Contributions(row, contributions);
            (model.Intercept + contributions.Sum()).ShouldBe(model.LogOdds(row), 1e-12);
            for (int f = 0; f < row.Length; f++)
            {
                sums[f] += contributions[f] / table.RowCount;
            }
        }

        sums.ShouldAllBe(s => Math.Abs(s) < 1e-9);
    }

    [Fact]
    public void Scaling_a_feature_does_not_change_predictions()
    {
        RiskTable table = RiskSamples.Numeric(300, 3, 5);
        double[] x0 = new double[300], x1 = new double[300];
        table.CopyColumn(0, 0, x0);
        table.CopyColumn(1, 0, x1);
        RiskTable scaled = new RiskTableBuilder().AddNumeric("x0", [.. x0.Select(v => (1000 * v) + 7)]).AddNumeric("x1", x1)
            .SetLabels(table.Labels.ToArray()).Build();
        RiskTable plain = new RiskTableBuilder().AddNumeric("x0", x0).AddNumeric("x1", x1).SetLabels(table.Labels.ToArray()).Build();
        double[] a = RiskSamples.Score(LogisticTrainer.Train(plain), plain), b = RiskSamples.Score(LogisticTrainer.Train(scaled), scaled);
        a.Zip(b).ShouldAllBe(p => Math.Abs(p.First - p.Second) < 1e-7);
    }

    [Fact]
    public void Row_order_does_not_change_predictions()
    {
        RiskTable table = RiskSamples.Mixed(400, 4);
        int[] shuffled = [.. Enumerable.Range(0, table.RowCount)];
        new Random(2).Shuffle(shuffled);
        double[] a = RiskSamples.Score(LogisticTrainer.Train(table), table),
            b = RiskSamples.Score(LogisticTrainer.Train(table.Subset(shuffled)), table);
        a.Zip(b).Max(p => Math.Abs(p.First - p.Second)).ShouldBeLessThan(1e-6);
    }

    [Fact]
    public void An_unseen_category_and_a_missing_value_are_scored()
    {
        LogisticModel model = LogisticTrainer.Train(RiskSamples.Mixed(300, 6));
        double missing = model.Probability([double.NaN, double.NaN, double.NaN, double.NaN, double.NaN]);
        missing.ShouldBeInRange(0.01, 0.99);
        model.Probability([1, 5, 2, 0.5, -1]).ShouldBe(model.Probability([1, 5, 2, 0.5, double.NaN]));
        model.Probability([1, 5, 2, 0.5, 99]).ShouldBe(model.Probability([1, 5, 2, 0.5, double.NaN]));
    }

    [Fact]
    public void Ten_thousand_columns_are_fitted()
    {
        Random random = new(1);
        RiskTableBuilder builder = new();
        byte[] labels = [.. Enumerable.Range(0, 30).Select(i => (byte)(i % 2))];
        for (int f = 0; f < 10_000; f++)
        {
            builder.AddNumeric($"x{f}", [.. labels.Select(y => f == 5 ? y + (float)random.NextDouble() : (float)random.NextDouble())]);
        }

        RiskTable table = builder.SetLabels(labels).Build();
        double[] p = RiskSamples.Score(LogisticTrainer.Train(table, new LogisticOptions { L2 = 10, MaximumSteps = 1 }), table);
        Pedagogy6P.MachineLearning.Evaluation.RiskMetrics.Auc(labels, p).ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Unusable_training_rows_are_refused()
    {
        byte[] half = [0, 1, 0, 1];
        Should.Throw<InputRefusedException>(() =>
            LogisticTrainer.Train(new RiskTableBuilder().AddNumeric("x", new double[4]).SetLabels([1, 1, 1, 1]).Build()));
        Should.Throw<InputRefusedException>(() => LogisticTrainer.Train(new RiskTableBuilder().AddNumeric("x", new double[4]).Build()));
        Should.Throw<InputRefusedException>(() => LogisticTrainer.Train(new RiskTableBuilder().SetLabels(half).Build()));
        Should.Throw<InputRefusedException>(() =>
            LogisticTrainer.Train(new RiskTableBuilder().AddNumeric("x", [.. half.Select(_ => double.NaN)]).SetLabels(half).Build()));
        Should.Throw<InputRefusedException>(() => LogisticTrainer.Train(new RiskTableBuilder().AddNumeric("x", new double[4])
            .SetLabels(half).Build(), new LogisticOptions { L2 = -1 }));
    }
}
