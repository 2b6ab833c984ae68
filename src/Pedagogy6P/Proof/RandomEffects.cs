namespace Pedagogy6P.Proof;

/// <summary>Random-effects pooling of independent effects (DerSimonian and Laird, 1986).</summary>
internal readonly record struct RandomEffects(double Mean, double Variance, double BetweenVariance)
{
    /// <summary>
    /// Pools effects with their variances: τ² = max(0, (Q − (k − 1)) ÷ (Σw − Σw² ÷ Σw)) with w = 1 ÷ v, then the mean weighted by
    /// 1 ÷ (v + τ²). One effect is its own pool, τ² = 0.
    /// </summary>
    public static RandomEffects Pool(ReadOnlySpan<(double Effect, double Variance)> studies)
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

        double between = 0;
        if (studies.Length > 1)
        {
            double fixedMean = weighted / total;
            double heterogeneity = 0;
            foreach ((double effect, double variance) in studies)
            {
                heterogeneity += (effect - fixedMean) * (effect - fixedMean) / variance;
            }

            between = Math.Max(0, (heterogeneity - (studies.Length - 1)) / (total - (squares / total)));
        }

        double randomTotal = 0;
        double randomWeighted = 0;
        foreach ((double effect, double variance) in studies)
        {
            double weight = 1 / (variance + between);
            randomTotal += weight;
            randomWeighted += weight * effect;
        }

        return new RandomEffects(randomWeighted / randomTotal, 1 / randomTotal, between);
    }
}
