namespace Pedagogy6P.Proof.Pooling;

/// <summary>Random-effects pooling of independent effects: their mean weighted by 1 ÷ (v + τ²), and its variance.</summary>
internal readonly record struct RandomEffects(double Mean, double Variance, double BetweenVariance)
{
    /// <summary>
    /// Pools effects with their variances, with the variance between studies of DerSimonian and Laird (1986). One effect is its own pool,
    /// τ² = 0.
    /// </summary>
    public static RandomEffects Pool(ReadOnlySpan<(double Effect, double Variance)> studies) =>
        Pool(studies, studies.Length > 1 ? Heterogeneity.Of(studies).BetweenVariance : 0);

    /// <summary>Pools effects with their variances, given the variance between studies.</summary>
    public static RandomEffects Pool(ReadOnlySpan<(double Effect, double Variance)> studies, double between)
    {
        double total = 0;
        double weighted = 0;
        foreach ((double effect, double variance) in studies)
        {
            double weight = 1 / (variance + between);
            total += weight;
            weighted += weight * effect;
        }

        return new RandomEffects(weighted / total, 1 / total, between);
    }
}
