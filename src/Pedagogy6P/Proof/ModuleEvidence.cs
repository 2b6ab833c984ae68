using Pedagogy6P.Programmes;

namespace Pedagogy6P.Proof;

/// <summary>
/// The evidence on a programme's modules for one audience: each module's studies pooled, shrunk towards the programme's (empirical Bayes; Efron and Morris, 1975). Immutable and thread-safe.
/// </summary>
internal sealed class ModuleEvidence
{
    private const double SmallestBetweenVariance = 0.01;
    private const double UnknownBetweenVariance = 0.04;

    private readonly Dictionary<string, (RandomEffects Pool, int Studies)> _pools = new(StringComparer.Ordinal);
    private readonly double _programmeMean;
    private readonly double _programmeVariance = UnknownBetweenVariance;

    /// <summary>Pools the studies that speak for an audience; modules in ordinal order, studies in the programme's.</summary>
    public ModuleEvidence(IEnumerable<Study> studies, string audience, StandardErrorFactors factors)
    {
        var pooled = studies.Where(study => factors.Of(study.Design) is not null && SpeaksFor(study, audience));
        foreach (var ofModule in pooled.GroupBy(study => study.Module, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            (double, double)[] effects = [.. ofModule.Select(study => (study.Effect, Square(study.StandardError * factors.Of(study.Design)!.Value)))];
            _pools[ofModule.Key] = (RandomEffects.Pool(effects), effects.Length);
        }

        if (_pools.Count >= 2)
        {
            RandomEffects programme = RandomEffects.Pool([.. _pools.Values.Select(entry => (entry.Pool.Mean, entry.Pool.Variance))]);
            _programmeMean = programme.Mean;
            _programmeVariance = Math.Max(programme.BetweenVariance, SmallestBetweenVariance);
        }
    }

    /// <summary>Whether a study speaks for an audience: it names it, or names none.</summary>
    public static bool SpeaksFor(Study study, string audience) =>
        study.Audiences.IsEmpty || study.Audiences.Contains(audience, StringComparer.Ordinal);

    /// <summary>N((θ̂/s² + μ0/τ0²) ÷ (1/s² + 1/τ0²), 1 ÷ (1/s² + 1/τ0²)); N(μ0, τ0²) for a module without pooled studies.</summary>
    public EffectPosterior Posterior(string module)
    {
        if (!_pools.TryGetValue(module, out (RandomEffects Pool, int Studies) own))
        {
            return new EffectPosterior(_programmeMean, _programmeVariance, 0);
        }

        double precision = (1 / own.Pool.Variance) + (1 / _programmeVariance);
        double mean = ((own.Pool.Mean / own.Pool.Variance) + (_programmeMean / _programmeVariance)) / precision;
        return new EffectPosterior(mean, 1 / precision, own.Studies);
    }

    private static double Square(double value) => value * value;
}
