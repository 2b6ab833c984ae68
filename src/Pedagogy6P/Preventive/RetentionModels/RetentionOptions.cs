using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tuning;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>Settings of training a retention model.</summary>
public sealed record RetentionOptions
{
    /// <summary>Share of the latest enrolments held back to measure quality, above 0 and below 1. Default 0.25.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    public double TestShare { get; init; } = 0.25;

    /// <summary>True for a learner who must not be profiled: none of their rows is used. Null for nobody.</summary>
    public Func<Learner, bool>? OptedOut { get; init; }

    /// <summary>
    /// Settings of the training. The default tunes logistic regression and few shallow trees whose risk may only rise with the load, the
    /// gaps to entry and earlier withdrawals, so that a model file stays small and a bigger load never looks like a remedy.
    /// </summary>
    [Required]
    public AutoOptions Training { get; init; } = new()
    {
        LogisticPenalties = [1, 10, 100, 1000],
        BoostingGrid =
        [
            new BoostingOptions { Trees = 120, LearningRate = 0.08, MaximumDepth = 2, MinimumChildWeight = 5, L2 = 5, RowSample = 0.8,
                ColumnSample = 0.6 },
            new BoostingOptions { Trees = 120, LearningRate = 0.08, MaximumDepth = 3, MinimumChildWeight = 10, L2 = 5, RowSample = 0.8,
                ColumnSample = 0.6 },
            new BoostingOptions { Trees = 80, LearningRate = 0.08, MaximumDepth = 4, MinimumChildWeight = 20, L2 = 10, RowSample = 0.8,
                ColumnSample = 0.6 },
        ],
        BoostingSeeds = 1,
        ForwardSteps = 3,
        MonotoneConstraints = RisingRisks(),
    };

    /// <summary>Threads to use, 1 or more; the model does not depend on it. Default 1.</summary>
    [Range(1, int.MaxValue)]
    public int Threads { get; init; } = 1;

    /// <summary>Seed of everything random. Default 0.</summary>
    public long Seed { get; init; }

    private static ImmutableDictionary<string, int> RisingRisks()
    {
        RetentionFeature[] rising =
        [
            RetentionFeature.LoadOverHours,
            RetentionFeature.EntryGapLargest,
            RetentionFeature.EntryGapMean,
            RetentionFeature.EntryGapTotal,
            RetentionFeature.WithdrawnBefore,
            RetentionFeature.WithdrawnShare,
        ];
        return ImmutableDictionary.CreateRange(
            StringComparer.Ordinal, rising.Select(feature => KeyValuePair.Create(RetentionSchema.NameOf(feature), 1)));
    }
}
