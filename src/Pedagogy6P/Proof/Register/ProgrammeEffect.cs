using Pedagogy6P.Proof.Effects;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Proof.Register;

/// <summary>The distribution N(M, T²) of effects over a programme's modules. Immutable.</summary>
/// <param name="Pool">The pooled effects of its modules, pooled again: M is the estimate, T² the variance between.</param>
public sealed record ProgrammeEffect(PooledEffect Pool)
{
    /// <summary>Fewest modules whose effects have a distribution.</summary>
    public const int FewestModules = 2;

    /// <summary>The effect of one of its modules, drawn towards the programme.</summary>
    /// <param name="module">The module's own pool; null when none of its studies is pooled.</param>
    public ShrunkenEffect Shrink(PooledEffect? module)
    {
        double between = Pool.BetweenVariance ?? 0, ofMean = Pool.WaldStandardError * Pool.WaldStandardError;
        if (module is null)
        {
            return new(Pool.Estimate, Math.Sqrt(between + ofMean), 0);
        }

        double within = module.WaldStandardError * module.WaldStandardError, own = between / (between + within);
        return new((own * module.Estimate) + ((1 - own) * Pool.Estimate),
            Math.Sqrt((own * within) + ((1 - own) * (1 - own) * ofMean)), own);
    }

    /// <summary>The distribution, from the pools of modules; null with fewer than two.</summary>
    internal static ProgrammeEffect? Of(IEnumerable<PooledEffect> modules, EvidenceOptions options)
    {
        EffectEstimate[] effects = [.. modules.Select(module => EffectEstimate.Bounded(module.Estimate, module.WaldStandardError))];
        return effects.Length < FewestModules ? null : new ProgrammeEffect(EffectPool.Of(effects, options.Method, options.Level));
    }
}
