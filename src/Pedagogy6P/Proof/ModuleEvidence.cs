using Pedagogy6P.Programmes;

namespace Pedagogy6P.Proof;

/// <summary>
/// The evidence on a programme's modules for one audience: each module's studies pooled and weighed against a sceptic's prior, the same for
/// all modules: N(0, τ0²), which doubts every effect until it is shown (Spiegelhalter, Freedman and Parmar, 1994). Immutable and
/// thread-safe.
/// </summary>
internal sealed class ModuleEvidence
{
    private readonly Dictionary<string, EffectPosterior> _posteriors = new(StringComparer.Ordinal);
    private readonly EffectPosterior _prior;

    /// <summary>Pools the studies that speak for an audience, those of a module in the programme's order.</summary>
    public ModuleEvidence(IEnumerable<Study> studies, string audience, StandardErrorFactors factors, double priorStandardDeviation)
    {
        _prior = EffectPosterior.Of([], priorStandardDeviation);
        var pooled = studies.Where(study => factors.Of(study.Design) is not null && SpeaksFor(study, audience));
        foreach (var ofModule in pooled.GroupBy(study => study.ModuleId, StringComparer.Ordinal))
        {
            _posteriors[ofModule.Key] = EffectPosterior.Of([.. ofModule.Select(factors.EffectOf)], priorStandardDeviation);
        }
    }

    /// <summary>Whether a study speaks for an audience: it names it, or names none.</summary>
    public static bool SpeaksFor(Study study, string audience) =>
        study.Audiences.IsEmpty || study.Audiences.Contains(audience, StringComparer.Ordinal);

    /// <summary>What the module's own studies lead to; N(0, τ0²) for a module without pooled studies.</summary>
    public EffectPosterior Posterior(string module) => _posteriors.GetValueOrDefault(module, _prior);
}
