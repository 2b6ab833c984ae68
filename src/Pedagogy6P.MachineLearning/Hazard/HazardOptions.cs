using System.ComponentModel.DataAnnotations;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Logistic;

namespace Pedagogy6P.MachineLearning.Hazard;

/// <summary>Settings of a discrete-time hazard model.</summary>
public sealed record HazardOptions
{
    /// <summary>
    /// When set, hazards are boosted trees with the period as a number; else logistic regressions with one free level per period. Default
    /// null.
    /// </summary>
    public BoostingOptions? Boosting { get; init; }

    /// <summary>Settings of the logistic regressions. Default: L2 of 1.</summary>
    [Required]
    public LogisticOptions Logistic { get; init; } = new();

    /// <summary>Length of a period in days, &gt; 0. Default 7.</summary>
    [Range(0.0, double.MaxValue, MinimumIsExclusive = true)]
    public double PeriodDays { get; init; } = 7;

    /// <summary>
    /// The horizon of <see cref="HazardModel.Probability"/> in days, &gt; 0; counted in whole periods, rounded up, at most 100,000 of them.
    /// Default 14.
    /// </summary>
    [Range(0.0, double.MaxValue, MinimumIsExclusive = true)]
    public double HorizonDays { get; init; } = 14;
}
