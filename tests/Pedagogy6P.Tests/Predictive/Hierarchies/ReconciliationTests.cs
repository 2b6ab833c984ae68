using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Predictive.Forecasts;
using Pedagogy6P.Predictive.Hierarchies;

namespace Pedagogy6P.Tests.Predictive.Hierarchies;

public sealed class ReconciliationTests
{
    private const int Parts = 5, Months = 30;

    // Two sums of parts and one of all.
    private static readonly int[][] SumsOf = [[0, 1], [0, 1], [0, 2], [0, 2], [0, 2]];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Minimum_trace_is_that_of_the_textbook(long seed)
    {
        (DemandHierarchy hierarchy, double[][] errors, double[] forecasts) = World(seed);
        var covariance = new ErrorCovariance(errors, 0, Months);
        var minimum = new MinTrace(hierarchy, covariance);
        Matrix<double> summing = Summing(hierarchy), weights = Dense(covariance).Inverse();
        Matrix<double> inner = (summing.Transpose() * weights * summing).Inverse();
        Vector<double> expected = summing * inner * summing.Transpose() * weights * DenseVector.OfArray(forecasts);

        double[] found = [.. forecasts];
        minimum.Reconcile(found);

        for (int node = 0; node < found.Length; node++)
        {
            found[node].ShouldBe(expected[node], 1e-9);
        }

        minimum.Widenings().ShouldAllBe(widening => widening == 1);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Bottom_up_widens_bounds_by_the_variances_of_sums(long seed)
    {
        (DemandHierarchy hierarchy, double[][] errors, double[] forecasts) = World(seed);
        var covariance = new ErrorCovariance(errors, 0, Months);
        var sums = new BottomUp(hierarchy, covariance);
        Matrix<double> whole = Dense(covariance), summing = Summing(hierarchy);
        Matrix<double> expected = summing * whole.SubMatrix(hierarchy.Sums, Parts, hierarchy.Sums, Parts) * summing.Transpose();

        sums.Reconcile(forecasts);
        double[] own = sums.Widenings();

        forecasts[0].ShouldBe(forecasts[hierarchy.Sums..].Sum(), 1e-12);
        for (int node = 0; node < own.Length; node++)
        {
            own[node].ShouldBe(Math.Max(1, Math.Sqrt(expected[node, node] / covariance.Variance(node))), 1e-9);
        }
    }

    [Fact]
    public void Shrinkage_is_that_of_all_pairs_and_leaves_variances_alone()
    {
        (_, double[][] errors, _) = World(6);
        var covariance = new ErrorCovariance(errors, 0, Months);
        double[] deviations = [.. errors.Select(row => Math.Sqrt(row.Average(error => error * error)))];
        double above = 0, below = 0;
        for (int one = 0; one < errors.Length; one++)
        {
            for (int other = 0; other < errors.Length; other++)
            {
                if (one != other)
                {
                    double[] products = [.. Enumerable.Range(0, Months)
                        .Select(month => errors[one][month] * errors[other][month] / deviations[one] / deviations[other])];
                    double correlation = products.Average();
                    above += products.Sum(product => Math.Pow(product - correlation, 2)) / (Months * (Months - 1.0));
                    below += correlation * correlation;
                }
            }
        }

        covariance.Shrinkage.ShouldBe(above / below, 1e-9);
        for (int series = 0; series < errors.Length; series++)
        {
            covariance.Variance(series).ShouldBe(deviations[series] * deviations[series], 1e-9);
        }
    }

    private static (DemandHierarchy Hierarchy, double[][] Errors, double[] Forecasts) World(long seed)
    {
        var random = new SeededRandom(seed);
        int nodes = 3 + Parts;
        DemandNode[] names = [.. Enumerable.Range(0, nodes).Select(node => new DemandNode(DemandNodeKind.Competency, $"n{node}"))];
        var hierarchy = new DemandHierarchy(new DateOnly(2024, 1, 1), Months, names, SumsOf,
            [.. names.Select(name => new MonthlySeries(name.CompetencyId!, new DateOnly(2024, 1, 1), []))]);
        double[] shared = [.. Enumerable.Range(0, Months).Select(_ => random.NextDouble() - 0.5)];
        double[][] errors = [.. names.Select((_, node) => shared.Select(common =>
            (6 * (node % 3) * common) + ((1 + node) * (random.NextDouble() - 0.5))).ToArray())];
        return (hierarchy, errors, [.. names.Select(_ => 10 * random.NextDouble())]);
    }

    private static Matrix<double> Summing(DemandHierarchy hierarchy)
    {
        Matrix<double> summing = DenseMatrix.Create(hierarchy.Nodes.Length, Parts, 0);
        for (int part = 0; part < Parts; part++)
        {
            summing[hierarchy.Sums + part, part] = 1;
            foreach (int sum in SumsOf[part])
            {
                summing[sum, part] = 1;
            }
        }

        return summing;
    }

    private static Matrix<double> Dense(ErrorCovariance covariance)
    {
        Matrix<double> dense = DenseMatrix.OfDiagonalArray(covariance.Own.ToArray());
        foreach (double[] row in covariance.Factors)
        {
            dense += DenseVector.OfArray(row).OuterProduct(DenseVector.OfArray(row));
        }

        return dense;
    }
}
