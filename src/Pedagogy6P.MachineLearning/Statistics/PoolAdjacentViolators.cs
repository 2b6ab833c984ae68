using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Statistics;

/// <summary>
/// The non-decreasing fit that is closest to weighted values in least squares (Ayer, Brunk, Ewing, Reid and Silverman 1955). Pure and
/// thread-safe.
/// </summary>
public static class PoolAdjacentViolators
{
    /// <summary>The blocks of the fit, in order; values at equal keys always share one.</summary>
    /// <param name="sortedKeys">Keys, ascending.</param>
    /// <param name="values">One value per key.</param>
    /// <param name="weights">One weight above 0 per key.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static ImmutableArray<MonotoneBlock> Blocks(ReadOnlySpan<double> sortedKeys, ReadOnlySpan<double> values,
        ReadOnlySpan<double> weights)
    {
        if (sortedKeys.Length != values.Length || weights.Length != values.Length)
        {
            throw new ArgumentException("One key and one weight per value are needed.", nameof(values));
        }

        List<(int Start, int End, double Sum, double Weight)> blocks = [];
        for (int start = 0, end; start < values.Length; start = end)
        {
            double sum = 0, weight = 0;
            for (end = start; end < values.Length && sortedKeys[end] == sortedKeys[start]; end++)
            {
                sum += weights[end] * values[end];
                weight += weights[end];
            }

            int from = start;
            while (blocks.Count > 0 && blocks[^1].Sum * weight >= sum * blocks[^1].Weight)
            {
                sum += blocks[^1].Sum;
                weight += blocks[^1].Weight;
                from = blocks[^1].Start;
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add((from, end, sum, weight));
        }

        return [.. blocks.Select(b => new MonotoneBlock(b.Start, b.End, b.Sum / b.Weight))];
    }
}
