using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>How it is found out whom contacts help. Immutable.</summary>
public sealed record UpliftOptions
{
    /// <summary>Confidence level of intervals. Default 0.95.</summary>
    [Range(0.5, 0.9999)]
    public double Level { get; init; } = 0.95;

    /// <summary>Folds of learners, 2 to 10: each is ranked by trees that were grown on the others. Default 5.</summary>
    [Range(2, 10)]
    public int Folds { get; init; } = 5;

    /// <summary>Seed of the folds. Default 0.</summary>
    public long Seed { get; init; }

    /// <summary>
    /// Hours of staff for the learners of the trial, 0 or more; null (default) takes a fifth of what contacting everybody would take.
    /// </summary>
    [Range(0.0, double.MaxValue)]
    public double? BudgetHours { get; init; }
}
