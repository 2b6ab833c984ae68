namespace Pedagogy6P.Preventive.Calibration;

/// <summary>Least-squares non-decreasing fit of weighted values; values at equal keys always share a block.</summary>
internal static class PoolAdjacentViolators
{
    public static List<(int Start, int End, double Level)> Blocks(ReadOnlySpan<double> sortedKeys, ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
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

        return [.. blocks.Select(b => (b.Start, b.End, b.Sum / b.Weight))];
    }
}
