using System.ComponentModel.DataAnnotations;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Proof.Register;

/// <summary>How an evidence register is made. Immutable.</summary>
public sealed record EvidenceOptions
{
    /// <summary>How the variance between studies is estimated; by restricted maximum likelihood by default.</summary>
    public PoolingMethod Method { get; init; } = PoolingMethod.RestrictedMaximumLikelihood;

    /// <summary>
    /// By how much standard errors are inflated for their design; the 1, 1.5 and 3 of the ranking by default,
    /// <see cref="StandardErrorFactors.AsReported"/> for none.
    /// </summary>
    [Required]
    public StandardErrorFactors Discount { get; init; } = new();

    /// <summary>Standard deviation of the sceptic's prior, above 0; 0.2 by default.</summary>
    [Range(0.0, double.MaxValue, MinimumIsExclusive = true)]
    public double PriorStandardDeviation { get; init; } = 0.2;

    /// <summary>Level of the intervals of pools, 0.5 to 0.999; 0.95 by default.</summary>
    [Range(0.5, 0.999)]
    public double Level { get; init; } = 0.95;

    /// <summary>The audience whose studies count, as for a learner of it; null, the default, counts all studies.</summary>
    public string? Audience { get; init; }
}
