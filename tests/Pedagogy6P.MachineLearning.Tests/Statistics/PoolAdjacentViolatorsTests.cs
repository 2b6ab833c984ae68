using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Tests.Statistics;

public sealed class PoolAdjacentViolatorsTests
{
    [Fact]
    public void Violators_are_pooled_into_their_weighted_mean() =>
        PoolAdjacentViolators.Blocks([1, 2, 3, 4], [1, 3, 2, 5], [1, 1, 3, 1])
            .ShouldBe([new MonotoneBlock(0, 1, 1), new MonotoneBlock(1, 3, 2.25), new MonotoneBlock(3, 4, 5)]);

    [Fact]
    public void Equal_keys_share_a_block_even_when_their_values_rise() =>
        PoolAdjacentViolators.Blocks([1, 1, 2], [0, 4, 9], [1, 1, 1]).ShouldBe([new MonotoneBlock(0, 2, 2), new MonotoneBlock(2, 3, 9)]);

    /// <summary>The fit of least squares is min-max of means (Barlow et al. 1972): max over starts before, min over ends behind.</summary>
    [Property]
    public Property The_fit_is_the_min_max_of_means() => Prop.ForAll(Any.Array(Any.Number(0, 1000).Zip(Any.Number(1, 1000)), 1, 12), rows =>
    {
        double[] keys = [.. rows.Select((_, at) => (double)at)];
        double[] values = [.. rows.Select(one => one.Item1 / 1000.0)], weights = [.. rows.Select(one => one.Item2 / 700.0)];
        foreach (MonotoneBlock block in PoolAdjacentViolators.Blocks(keys, values, weights))
        {
            for (int i = block.Start; i < block.End; i++)
            {
                int at = i;
                double expected = Enumerable.Range(0, at + 1)
                    .Max(from => Enumerable.Range(at, rows.Length - at).Min(to => Mean(values, weights, from, to)));
                block.Level.ShouldBe(expected, 1e-12);
            }
        }
    });

    [Fact]
    public void Lengths_must_agree() => Should.Throw<ArgumentException>(() => PoolAdjacentViolators.Blocks([1, 2], [1, 2], [1]));

    private static double Mean(double[] values, double[] weights, int from, int to)
    {
        double sum = 0, weight = 0;
        for (int i = from; i <= to; i++)
        {
            sum += weights[i] * values[i];
            weight += weights[i];
        }

        return sum / weight;
    }
}
