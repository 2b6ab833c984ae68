using System.Collections.Immutable;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Effects;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Proof.Register;

/// <summary>What is known of the effect of one module. Immutable.</summary>
public sealed record ModuleRecord
{
    /// <summary>The module.</summary>
    public required string ModuleId { get; init; }

    /// <summary>Its studies, surveys too, in the order of the programme: those that the grade cites.</summary>
    public required ImmutableArray<RegisteredStudy> Studies { get; init; }

    /// <summary>What they say together; null when none is pooled.</summary>
    public required PooledEffect? Pool { get; init; }

    /// <summary>What the ranking believes of the effect, whose E the grade looks at.</summary>
    public required EffectPosterior Posterior { get; init; }

    /// <summary>Whether small studies find larger effects; null where that cannot be told.</summary>
    public required EggerTest? Egger { get; init; }

    /// <summary>The grade.</summary>
    public required EvidenceGrade Grade { get; init; }

    /// <summary>Why it is this grade.</summary>
    public required GradeReason Reason { get; init; }

    /// <summary>The pooled studies' effects, in the order of <see cref="Studies"/>.</summary>
    public IEnumerable<EffectEstimate> Effects => Studies.Select(study => study.Pooled).OfType<EffectEstimate>();

    /// <summary>What the others say without each pooled study, in the order of <see cref="Studies"/>; empty for fewer than two.</summary>
    public ImmutableArray<PooledEffect> LeaveOneOut() =>
        Pool is { Studies: > 1 } pool ? EffectPool.LeaveOneOut([.. Effects], pool.Method, pool.Level) : [];

    internal static ModuleRecord Of(string module, ImmutableArray<Study> studies, EvidenceOptions options)
    {
        (Study Study, EffectEstimate? Own)[] read = [.. studies.Select(study => (study, OwnOf(study, options.Discount)))];
        EffectEstimate[] estimates = [.. read.Select(study => study.Own).OfType<EffectEstimate>()];
        PooledEffect? pool = estimates.Length == 0 ? null : EffectPool.Of(estimates, options.Method, options.Level);
        ImmutableArray<RegisteredStudy> registered =
            [.. read.Select(study => new RegisteredStudy(study.Study, study.Own, study.Own is { } own ? pool!.ShareOf(own) : 0))];
        (double, double)[] effects =
            [.. studies.Where(study => options.Discount.Of(study.Design) is not null).Select(options.Discount.EffectOf)];
        var posterior = EffectPosterior.Of(effects, options.PriorStandardDeviation);
        var egger = EggerTest.Of(estimates);
        (EvidenceGrade grade, GradeReason reason) = GradeRule.Of(registered, posterior, pool, egger);
        return new ModuleRecord
        {
            ModuleId = module,
            Studies = registered,
            Pool = pool,
            Posterior = posterior,
            Egger = egger,
            Grade = grade,
            Reason = reason,
        };
    }

    private static EffectEstimate? OwnOf(Study study, StandardErrorFactors discount)
    {
        if (discount.Of(study.Design) is null)
        {
            return null;
        }

        (double effect, double variance) = discount.EffectOf(study);
        return EffectEstimate.Bounded(effect, Math.Sqrt(variance));
    }
}
