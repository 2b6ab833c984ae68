namespace Pedagogy6P.Proof.Pooling;

/// <summary>How far effects are apart beside their variances.</summary>
/// <param name="Q">Cochran's Q = Σ w(y − Σwy ÷ Σw)², w = 1 ÷ v.</param>
/// <param name="Spread">Σw − Σw² ÷ Σw.</param>
/// <param name="Freedom">Number of studies less one.</param>
internal readonly record struct Heterogeneity(double Q, double Spread, int Freedom)
{
    /// <summary>
    /// The variance between studies by its moments, max(0, (Q − (k − 1)) ÷ (Σw − Σw² ÷ Σw)) (DerSimonian and Laird, 1986); 0 for one
    /// study, and where one is so precise that the others vanish beside it and leave no spread in binary64: it decides alone.
    /// </summary>
    public double BetweenVariance => Spread > 0 && Freedom > 0 ? Math.Max(0, (Q - Freedom) / Spread) : 0;

    public static Heterogeneity Of(ReadOnlySpan<(double Effect, double Variance)> studies)
    {
        double total = 0;
        double squares = 0;
        double weighted = 0;
        foreach ((double effect, double variance) in studies)
        {
            double weight = 1 / variance;
            total += weight;
            squares += weight * weight;
            weighted += weight * effect;
        }

        double mean = weighted / total;
        double q = 0;
        foreach ((double effect, double variance) in studies)
        {
            q += (effect - mean) * (effect - mean) / variance;
        }

        return new Heterogeneity(q, total - (squares / total), studies.Length - 1);
    }
}
