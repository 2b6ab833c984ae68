namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// Mean and variance of a normally distributed z after "yes" was observed with probability σ(z) = 1 ÷ (1 + e^(−z)): assumed-density
/// filtering (Opper 1998) with adaptive Gauss–Hermite quadrature of 11 nodes about the mode (Liu and Pierce 1994). Within
/// 2·10⁻³ standard deviations and 5·10⁻³ of the variance for variances up to 9. As σ is log-concave, the mean rises and the variance falls.
/// </summary>
internal static class LogisticMoments
{
    /// <summary>π ÷ 8: σ(m ÷ √(1 + π·v ÷ 8)) is about the mean of σ(z) (MacKay 1992).</summary>
    public const double Shrinkage = Math.PI / 8;

    // Beyond this σ is 0 or 1 in all digits.
    private const double Farthest = 500;
    private const double Near = 1e-9;
    private const int Steps = 60;

    /// <summary>The moments after a "yes".</summary>
    public static (double Mean, double Variance) AfterYes(double mean, double variance)
    {
        mean = Math.Clamp(mean, -Farthest, Farthest);
        double mode = Mode(mean, variance), at = Sigmoid(mode);
        double spread = Math.Sqrt(2 / ((at * (1 - at)) + (1 / variance)));
        double sum = 0, first = 0, second = 0;
        foreach ((double node, double weight) in Nodes)
        {
            double z = mode + (spread * node), shift = z - mean, modal = mode - mean;
            double mass = weight * Sigmoid(z) / at * Math.Exp((((modal * modal) - (shift * shift)) / (2 * variance)) + (node * node));
            sum += mass;
            first += mass * node;
            second += mass * node * node;
        }

        first /= sum;
        double about = Math.Max(0, (second / sum) - (first * first));
        return (Math.Max(mean, mode + (spread * first)), Math.Min(variance, spread * spread * about));
    }

    /// <summary>The moments after a "no".</summary>
    public static (double Mean, double Variance) AfterNo(double mean, double variance)
    {
        (double mirrored, double left) = AfterYes(-mean, variance);
        return (-mirrored, left);
    }

    /// <summary>σ(z).</summary>
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    // Where log σ(z) − (z − mean)² ÷ (2 · variance) is largest: within [mean, mean + variance], by Newton's method, halving where it
    // leaves.
    private static double Mode(double mean, double variance)
    {
        double least = mean, most = mean + variance, z = mean;
        for (int step = 0; step < Steps; step++)
        {
            double above = 1 - Sigmoid(z), slope = above - ((z - mean) / variance);
            (least, most) = slope > 0 ? (z, most) : (least, z);
            double next = z + (slope / ((above * (1 - above)) + (1 / variance)));
            if (next < least || next > most)
            {
                next = (least + most) / 2;
            }

            if (Math.Abs(next - z) <= Near * (1 + Math.Abs(z)))
            {
                return next;
            }

            z = next;
        }

        return z;
    }

    // Gauss–Hermite nodes and weights for ∫ e^(−t²) f(t) dt (Abramowitz and Stegun 1964, table 25.10).
    private static ReadOnlySpan<(double Node, double Weight)> Nodes => NodesOf;

    private static readonly (double Node, double Weight)[] NodesOf =
    [
        (-3.668470846559583, 1.439560393714258e-6), (-2.783290099781652, 3.468194663233455e-4), (-2.025948015825755, 0.01191139544491153),
        (-1.326557084494933, 0.1172278751677085), (-0.656809566882100, 0.4293597523561250), (0, 0.6547592869145918),
        (0.656809566882100, 0.4293597523561250), (1.326557084494933, 0.1172278751677085), (2.025948015825755, 0.01191139544491153),
        (2.783290099781652, 3.468194663233455e-4), (3.668470846559583, 1.439560393714258e-6),
    ];
}
