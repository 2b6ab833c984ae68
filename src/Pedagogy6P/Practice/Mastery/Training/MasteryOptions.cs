using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>Settings of the training of a mastery model.</summary>
public sealed record MasteryOptions
{
    /// <summary>Seed of the lot that holds learners back. Default 0.</summary>
    public long Seed { get; init; }

    /// <summary>
    /// Whether answers that repeat the one before, one problem filed under two skills, are neither fitted nor scored. Default true.
    /// </summary>
    public bool LeavesOutRepeats { get; init; } = true;

    /// <summary>Share of the learners held back to choose the penalty. Default 0.2.</summary>
    [Range(0.05, 0.5)]
    public double HeldBack { get; init; } = 0.2;

    /// <summary>
    /// Most answers that the joined regression is fitted to; of a longer log whole learners are drawn. Default 1,500,000.
    /// </summary>
    [Range(1000, 20_000_000)]
    public int MostFitted { get; init; } = 1_500_000;

    /// <summary>Ridge penalties to choose from, in any order, each above 0. Default 1, 3, 10, 30, 100, 300, 1000, 3000.</summary>
    [Required]
    public ImmutableArray<double> Penalties { get; init; } = [1, 3, 10, 30, 100, 300, 1000, 3000];

    /// <summary>Threads to use, 1 or more. The model is the same, bit for bit, for any number. Default 1.</summary>
    [Range(1, int.MaxValue)]
    public int Threads { get; init; } = 1;
}
