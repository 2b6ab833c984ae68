using Pedagogy6P.Programmes;

namespace Pedagogy6P.Proof;

/// <summary>
/// The evidence on a programme's modules for one audience: each module's studies pooled and weighed against a sceptic's prior, the same for
/// all modules: N(0, τ0²), which doubts every effect until it is shown (Spiegelhalter, Freedman and Parmar, 1994). Immutable and
/// thread-safe.
/// </summary>
internal sealed class ModuleEvidence
{
    // Far beyond any study, so that squares and quotients of absurd numbers stay finite.
    private const double LargestEffect = 1e50;
    private const double LargestVariance = 1e100;

    private readonly Dictionary<string, (RandomEffects Pool, int Studies)> _pools = new(StringComparer.Ordinal);
    private readonly double _priorVariance;

    /// <summary>Pools the studies that speak for an audience, those of a module in the programme's order.</summary>
    public ModuleEvidence(IEnumerable<Study> studies, string audience, StandardErrorFactors factors, double priorStandardDeviation)
    {
        _priorVariance = Math.Clamp(priorStandardDeviation * priorStandardDeviation, 1 / LargestVariance, LargestVariance);
        var pooled = studies.Where(study => factors.Of(study.Design) is not null && SpeaksFor(study, audience));
        foreach (var ofModule in pooled.GroupBy(study => study.ModuleId, StringComparer.Ordinal))
        {
            (double, double)[] effects = [.. ofModule.Select(study => EffectOf(study, factors))];
            _pools[ofModule.Key] = (RandomEffects.Pool(effects), effects.Length);
        }
    }

    /// <summary>Whether a study speaks for an audience: it names it, or names none.</summary>
    public static bool SpeaksFor(Study study, string audience) =>
        study.Audiences.IsEmpty || study.Audiences.Contains(audience, StringComparer.Ordinal);

    /// <summary>N((θ̂/s²) ÷ (1/s² + 1/τ0²), 1 ÷ (1/s² + 1/τ0²)); N(0, τ0²) for a module without pooled studies.</summary>
    public EffectPosterior Posterior(string module)
    {
        if (!_pools.TryGetValue(module, out (RandomEffects Pool, int Studies) own))
        {
            return new EffectPosterior(0, _priorVariance, 0);
        }

        double precision = (1 / own.Pool.Variance) + (1 / _priorVariance);
        return new EffectPosterior(own.Pool.Mean / own.Pool.Variance / precision, 1 / precision, own.Studies);
    }

    private static (double Effect, double Variance) EffectOf(Study study, StandardErrorFactors factors)
    {
        double standardError = study.StandardError * factors.Of(study.Design)!.Value;
        return (
            Math.Clamp(study.Effect, -LargestEffect, LargestEffect),
            Math.Clamp(standardError * standardError, 1 / LargestVariance, LargestVariance));
    }
}
