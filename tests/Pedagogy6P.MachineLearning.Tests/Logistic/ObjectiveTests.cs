using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Logistic.Kernels;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Logistic;

/// <summary>The parts of the logistic fit against finite differences and plain loops.</summary>
public sealed class ObjectiveTests
{
    private static readonly LogisticOptions Penalised = new() { L2 = 0.7 };

    [Theory]
    [InlineData(3, 40)]
    [InlineData(9, 700)]
    public void Gradient_and_hessian_are_the_slopes_of_the_objective(int seed, int rows)
    {
        (LogisticObjective objective, double[] beta) = At(seed, rows);
        int size = objective.Size;
        double[] gradient = new double[size];
        double[][] hessian = [.. Enumerable.Range(0, size).Select(_ => new double[size])];
        objective.Evaluate(beta);
        objective.Gradient(beta, gradient);
        objective.Hessian(hessian);
        const double Step = 1e-5;
        for (int j = 0; j < size; j++)
        {
            double[] up = [.. beta], down = [.. beta], above = new double[size], below = new double[size];
            up[j] += Step;
            down[j] -= Step;
            gradient[j].ShouldBe((objective.Evaluate(up) - objective.Evaluate(down)) / (2 * Step), 1e-4);
            objective.Evaluate(up);
            objective.Gradient(up, above);
            objective.Evaluate(down);
            objective.Gradient(down, below);
            for (int k = j; k < size; k++)
            {
                hessian[k][j].ShouldBe((above[k] - below[k]) / (2 * Step), 1e-4);
            }
        }
    }

    [Fact]
    public void The_objective_is_the_penalised_likelihood_of_the_standardised_columns()
    {
        RiskTable table = RiskSamples.Mixed(50, 4).WithWeights([.. Enumerable.Range(0, 50).Select(row => row / 25.0)]);
        DesignMatrix design = DesignMatrix.Of(table);
        (LogisticObjective objective, double[] beta) = At(4, 50);
        double expected = 0.35 * beta[..^1].Sum(b => b * b);
        for (int row = 0; row < 50; row++)
        {
            double z = beta[^1] + design.Values.Select((column, j) => column[row] * beta[j]).Sum();
            expected += table.Weights[row] * (table.Labels[row] == 1 ? Math.Log(1 + Math.Exp(-z)) : Math.Log(1 + Math.Exp(z)));
        }

        objective.Evaluate(beta).ShouldBe(expected, 1e-9);
    }

    [Fact]
    public void Columns_have_mean_0_and_variance_1_and_lead_back_to_the_values()
    {
        RiskTable table = RiskSamples.Mixed(203, 5);
        DesignMatrix design = DesignMatrix.Of(table);
        design.Columns.Length.ShouldBe(4 + 1 + 3 + 1, "four numbers, one of them missing at times, three categories, missing at times");
        foreach ((int j, DesignColumn column) in design.Columns.Index())
        {
            double[] values = design.Values[j][..203];
            values.Average().ShouldBe(0, 1e-12);
            values.Average(value => value * value).ShouldBe(1, 1e-12);
            design.Values[j].Skip(203).ShouldAllBe(padding => padding == 0);
            double[] known = [.. Enumerable.Range(0, 203).Select(row => table[row, column.Feature]).Where(value => !double.IsNaN(value))
                .Order()];
            for (int row = 0; row < 203; row++)
            {
                double value = table[row, column.Feature];
                double expected = column.Category >= 0 ? (value == column.Category ? 1 : 0)
                    : column.Category == DesignColumn.MissingIndicator ? (double.IsNaN(value) ? 1 : 0)
                    : double.IsNaN(value) ? (known[(known.Length - 1) / 2] + known[known.Length / 2]) / 2 : value;
                ((values[row] * column.Scale) + column.Mean).ShouldBe(expected, 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(12)]
    public void A_system_is_solved_and_a_redundant_unknown_is_0(int size)
    {
        Random random = new(size);
        double[][] roots = [.. Enumerable.Range(0, size).Select(_ => Draw(random, size + 1))];
        double[][] matrix = [.. roots.Select((a, i) => roots.Select((b, j) => a.Zip(b).Sum(p => p.First * p.Second) + (i == j ? 0.1 : 0))
            .ToArray())];
        double[] x = [.. roots.Select(_ => random.NextDouble())], solution = new double[size];
        Cholesky.Solve([.. matrix.Select(row => (double[])[.. row])], Times(matrix, x), solution);
        for (int i = 0; i < size; i++)
        {
            solution[i].ShouldBe(x[i], 1e-9);
        }

        // The last unknown twice: what both do together stays what one did.
        double[][] doubled = [.. matrix.Select(row => (double[])[.. row, row[^1]]), [.. matrix[^1], matrix[^1][^1]]];
        double[] twice = new double[size + 1];
        Cholesky.Solve(doubled, [.. Times(matrix, x), Times(matrix, x)[^1]], twice);
        twice[^1].ShouldBe(0);
        twice[^2].ShouldBe(x[^1], 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(72)]
    public void Sums_in_lanes_are_the_plain_ones(int length)
    {
        Random random = new(length);
        double[][] columns = [.. Enumerable.Range(0, 5).Select(_ => Draw(random, length))];
        double[] four = new double[4], sum = [.. columns[0]], product = new double[length];
        FixedOrderSums.Dot4(columns[0], columns[1], columns[2], columns[3], columns[4], four);
        FixedOrderSums.AddScaled(columns[1], 2.5, sum);
        FixedOrderSums.Multiply(columns[1], columns[2], product);
        for (int i = 0; i < 4; i++)
        {
            four[i].ShouldBe(FixedOrderSums.Dot(columns[0], columns[i + 1]));
            four[i].ShouldBe(columns[0].Zip(columns[i + 1]).Sum(p => p.First * p.Second), 1e-12);
        }

        sum.ShouldBe(columns[0].Zip(columns[1], (a, b) => a + (b * 2.5)));
        product.ShouldBe(columns[1].Zip(columns[2], (a, b) => a * b));
    }

    private static double[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];

    private static double[] Times(double[][] matrix, double[] x) => [.. matrix.Select(row => row.Zip(x).Sum(p => p.First * p.Second))];

    private static (LogisticObjective Objective, double[] Beta) At(int seed, int rows)
    {
        RiskTable table = RiskSamples.Mixed(rows, seed);
        Random random = new(seed);
        LogisticObjective objective = new(DesignMatrix.Of(table), [.. table.Labels.ToArray().Select(label => (double)label)],
            [.. Enumerable.Range(0, rows).Select(row => row * 2.0 / rows)], Penalised);
        return (objective, [.. Enumerable.Range(0, objective.Size).Select(_ => random.NextDouble() - 0.5)]);
    }
}
