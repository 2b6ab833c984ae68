using System.Collections.Immutable;
using MathNet.Numerics;
using Pedagogy6P.Proof.Effects;

namespace Pedagogy6P.Proof.Pooling;

/// <summary>
/// Random-effects pooling of independent studies with intervals by Hartung and Knapp, as R's metafor does it with <c>test="knha"</c>.
/// Results do not depend on the order of studies, to the last bit, and follow a change of unit. Stateless and thread-safe.
/// </summary>
public static class EffectPool
{
    /// <summary>Pools studies.</summary>
    /// <param name="studies">The studies, one at least, in any order.</param>
    /// <param name="method">How the variance between studies is estimated.</param>
    /// <param name="level">Level of the intervals, between 0.5 and 0.999.</param>
    /// <exception cref="ArgumentException">There is no study, or one cannot be pooled
    /// (<see cref="EffectEstimate.CanBePooled"/>).</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level or the method is none.</exception>
    public static PooledEffect Of(ReadOnlySpan<EffectEstimate> studies,
        PoolingMethod method = PoolingMethod.RestrictedMaximumLikelihood, double level = 0.95)
    {
        Require(studies, method, level);
        if (studies.Length == 1)
        {
            EffectEstimate only = studies[0];
            double half = StudentQuantile.TwoSided(level) * only.StandardError;
            return new PooledEffect
            {
                Studies = 1,
                Method = method,
                Level = level,
                Estimate = only.Effect,
                StandardError = only.StandardError,
                WaldStandardError = only.StandardError,
                Lower = only.Effect - half,
                Upper = only.Effect + half,
            };
        }

        EffectEstimate[] sorted = studies.ToArray();
        Array.Sort(sorted, Precedes);
        return Several(sorted, method, level);
    }

    /// <summary>Pools all studies but one, for each of them: element i leaves study i out. Takes time that grows with k².</summary>
    /// <param name="studies">The studies, two at least.</param>
    /// <param name="method">How the variance between studies is estimated.</param>
    /// <param name="level">Level of the intervals, between 0.5 and 0.999.</param>
    /// <exception cref="ArgumentException">There are fewer than two studies, or one cannot be pooled.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level or the method is none.</exception>
    public static ImmutableArray<PooledEffect> LeaveOneOut(ReadOnlySpan<EffectEstimate> studies,
        PoolingMethod method = PoolingMethod.RestrictedMaximumLikelihood, double level = 0.95)
    {
        if (studies.Length < 2)
        {
            throw new ArgumentException("expected at least 2 studies", nameof(studies));
        }

        var pools = ImmutableArray.CreateBuilder<PooledEffect>(studies.Length);
        for (int i = 0; i < studies.Length; i++)
        {
            pools.Add(Of([.. studies[..i], .. studies[(i + 1)..]], method, level));
        }

        return pools.MoveToImmutable();
    }

    // From the most precise study on, and effects counted from its own: equal effects are then 0, to the last bit.
    private static PooledEffect Several(EffectEstimate[] sorted, PoolingMethod method, double level)
    {
        double origin = sorted[0].Effect;
        (double Effect, double Variance)[] effects = [.. sorted.Select(study => (study.Effect - origin, study.Variance))];
        var likelihood = new RestrictedLikelihood(effects, precise: 0);
        var heterogeneity = Heterogeneity.Of(effects);
        double between = method == PoolingMethod.DerSimonianLaird ? heterogeneity.BetweenVariance : likelihood.Maximum();
        var pool = RandomEffects.Pool(effects, between);
        int freedom = sorted.Length - 1;
        double residuals = effects.Sum(study => (study.Effect - pool.Mean) * (study.Effect - pool.Mean) / (study.Variance + between));
        double variance = residuals / freedom * pool.Variance, typical = freedom / likelihood.Spread();
        double quantile = StudentQuantile.TwoSided(level, freedom), half = quantile * Math.Sqrt(variance);
        double reach = quantile * Math.Sqrt(variance + between), estimate = origin + pool.Mean;
        return new PooledEffect
        {
            Studies = sorted.Length,
            Method = method,
            Level = level,
            Estimate = estimate,
            StandardError = Math.Sqrt(variance),
            WaldStandardError = Math.Sqrt(pool.Variance),
            Lower = estimate - half,
            Upper = estimate + half,
            BetweenVariance = between,
            Inconsistency = 100 * (between / (between + typical)),
            HSquared = (between / typical) + 1,
            Q = heterogeneity.Q,
            QProbability = heterogeneity.Q > 0 ? SpecialFunctions.GammaUpperRegularized(freedom / 2.0, heterogeneity.Q / 2) : 1,
            PredictionLower = estimate - reach,
            PredictionUpper = estimate + reach,
        };
    }

    private static int Precedes(EffectEstimate first, EffectEstimate second) =>
        first.StandardError.CompareTo(second.StandardError) is int order and not 0 ? order : first.Effect.CompareTo(second.Effect);

    private static void Require(ReadOnlySpan<EffectEstimate> studies, PoolingMethod method, double level)
    {
        if (studies.IsEmpty)
        {
            throw new ArgumentException("expected at least 1 study", nameof(studies));
        }

        foreach (EffectEstimate study in studies)
        {
            if (!study.CanBePooled)
            {
                throw new ArgumentException(
                    $"found {study}, expected an effect from -1e9 to 1e9 and a standard error from 1e-9 to 1e9", nameof(studies));
            }
        }

        if (!(level is >= 0.5 and <= 0.999))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "expected a level from 0.5 to 0.999");
        }

        if (!Enum.IsDefined(method))
        {
            throw new ArgumentOutOfRangeException(nameof(method), method, "expected one of the methods");
        }
    }
}
