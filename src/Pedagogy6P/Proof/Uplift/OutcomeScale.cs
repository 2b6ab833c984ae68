namespace Pedagogy6P.Proof.Uplift;

/// <summary>
/// Brings values to 0..1 between fences that a few wild values do not move: 1 % and 99 % quantiles, each farther out by their distance, and
/// never beyond what was seen. Values beyond a fence count as the fence; where the quantiles are equal the fences are the least and the
/// largest value. An immutable value.
/// </summary>
/// <param name="Least">What becomes 0.</param>
/// <param name="Range">Distance to what becomes 1; 0 where all values are equal.</param>
internal readonly record struct OutcomeScale(double Least, double Range)
{
    private const double Tail = 0.01;

    /// <summary>The scale of some values; of none it has no range.</summary>
    public static OutcomeScale Of(double[] values)
    {
        if (values.Length == 0)
        {
            return default;
        }

        double[] sorted = [.. values.Order()];
        double low = sorted[(int)(Tail * (sorted.Length - 1))], high = sorted[(int)Math.Ceiling((1 - Tail) * (sorted.Length - 1))];
        double spread = high - low;
        double least = spread > 0 ? Math.Max(sorted[0], low - spread) : sorted[0];
        double most = spread > 0 ? Math.Min(sorted[^1], high + spread) : sorted[^1];
        return new OutcomeScale(least, most - least);
    }

    /// <summary>A value in 0..1.</summary>
    public double Share(double value) => Math.Clamp((value - Least) / Range, 0, 1);

    /// <summary>The value of a share.</summary>
    public double Value(double share) => Least + (Range * share);
}
