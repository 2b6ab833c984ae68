using System.ComponentModel.DataAnnotations;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Proof;

/// <summary>
/// By how much the standard error of a study is inflated for its design before pooling; surveys are never pooled. Immutable.
/// </summary>
public sealed record StandardErrorFactors
{
    /// <summary>Factor of randomised trials, above 0; 1 by default.</summary>
    [Range(0.0, double.MaxValue, MinimumIsExclusive = true)]
    public double RandomisedTrial { get; init; } = 1;

    /// <summary>Factor of quasi-experiments, above 0; 1.5 by default.</summary>
    [Range(0.0, double.MaxValue, MinimumIsExclusive = true)]
    public double QuasiExperiment { get; init; } = 1.5;

    /// <summary>Factor of pre-post studies, above 0; 3 by default.</summary>
    [Range(0.0, double.MaxValue, MinimumIsExclusive = true)]
    public double PrePost { get; init; } = 3;

    /// <summary>The factor of a design; null when the design is not pooled.</summary>
    internal double? Of(StudyDesign design) => design switch
    {
        StudyDesign.RandomisedTrial => RandomisedTrial,
        StudyDesign.QuasiExperiment => QuasiExperiment,
        StudyDesign.PrePost => PrePost,
        _ => null,
    };
}
