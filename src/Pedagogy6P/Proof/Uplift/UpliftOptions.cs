using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>How it is found out whom contacts help. Immutable.</summary>
public sealed record UpliftOptions
{
    /// <summary>Confidence level of intervals. Default 0.95.</summary>
    [Range(0.5, 0.9999)]
    public double Level { get; init; } = 0.95;

    /// <summary>
    /// Blocks, 2 to 10, into which a lot puts three fifths of the learners: each is judged by trees that were grown on the other two fifths
    /// and on the blocks before it. Default 4.
    /// </summary>
    [Range(2, 10)]
    public int Blocks { get; init; } = 4;

    /// <summary>Seed of the lot. Default 0.</summary>
    public long Seed { get; init; }

    /// <summary>
    /// Hours of staff for the learners of the trial, 0 or more; null (default) takes a fifth of what contacting everybody would take.
    /// </summary>
    [Range(0.0, double.MaxValue)]
    public double? BudgetHours { get; init; }
}
