using System.ComponentModel.DataAnnotations;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Proof;

/// <summary>
/// By how much the standard error of a study is inflated for its design before pooling; surveys are never pooled. Immutable.
/// </summary>
public sealed record StandardErrorFactors
{
    // Far beyond any study, so that squares and quotients of absurd numbers stay finite.
    private const double LargestEffect = 1e50;
    private const double LargestVariance = 1e100;

    /// <summary>All designs as reported: every factor 1.</summary>
    public static StandardErrorFactors AsReported { get; } = new() { QuasiExperiment = 1, PrePost = 1 };

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

    /// <summary>The effect of a study whose design is pooled, with its inflated variance.</summary>
    internal (double Effect, double Variance) EffectOf(Study study) =>
        (Math.Clamp(study.Effect, -LargestEffect, LargestEffect), VarianceOf(study.StandardError * Of(study.Design)!.Value));

    /// <summary>The square of a standard deviation, kept finite and above 0.</summary>
    internal static double VarianceOf(double standardDeviation) =>
        Math.Clamp(standardDeviation * standardDeviation, 1 / LargestVariance, LargestVariance);
}
