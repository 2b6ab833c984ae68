using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Tests.Logistic;

public sealed class SparseLogisticTrainerTests
{
    private static readonly double[] Penalties = [0, 0.5, 2, 1];

    [Fact]
    public void The_gradient_vanishes_at_the_weights()
    {
        (SparseRows rows, byte[] labels) = Drawn(400);
        double[] weights = SparseLogisticTrainer.Fit(rows, labels, default, Penalties, tolerance: 1e-9,
            cancellationToken: TestContext.Current.CancellationToken);
        double[] gradient = [.. weights.Select((weight, column) => weight * Penalties[column])];
        for (int row = 0; row < rows.Count; row++)
        {
            rows.AddTo(row, Logit.Sigmoid(rows.Dot(row, weights)) - labels[row], gradient);
        }

        gradient.Max(Math.Abs).ShouldBeLessThan(1e-5);
    }

    [Fact]
    public void Rows_that_are_not_used_do_not_count()
    {
        (SparseRows rows, byte[] labels) = Drawn(400);
        bool[] isUsed = [.. Enumerable.Range(0, rows.Count).Select(row => row < 200)];
        (SparseRows fewer, byte[] fewerLabels) = Drawn(200);
        double[] one = SparseLogisticTrainer.Fit(rows, labels, isUsed, Penalties,
            cancellationToken: TestContext.Current.CancellationToken);
        double[] other = SparseLogisticTrainer.Fit(fewer, fewerLabels, default, Penalties,
            cancellationToken: TestContext.Current.CancellationToken);
        one.ShouldBe(other, 1e-12);
    }

    [Fact]
    public void A_column_outside_the_width_is_refused() =>
        Should.Throw<ArgumentException>(() => new SparseRows(2).Add([2], [1f]));

    private static (SparseRows Rows, byte[] Labels) Drawn(int count)
    {
        var random = new SeededRandom(3L);
        var rows = new SparseRows(Penalties.Length);
        byte[] labels = new byte[count];
        int[] columns = new int[3];
        float[] values = new float[3];
        for (int row = 0; row < count; row++)
        {
            (columns[0], columns[1], columns[2]) = (0, 1, 2 + random.Next(2));
            (values[0], values[1], values[2]) = (1, (float)random.NextDouble(), 1);
            labels[row] = random.NextDouble() < Logit.Sigmoid((2 * values[1]) - columns[2] + 1.5) ? (byte)1 : (byte)0;
            rows.Add(columns, values);
        }

        return (rows, labels);
    }
}
