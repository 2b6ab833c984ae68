using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>Settings of gradient-boosted trees.</summary>
public sealed record BoostingOptions
{
    private const string Table = "boosting options";

    /// <summary>Number of trees, ≥ 1; with early stopping the most. Default 100.</summary>
    [Range(1, int.MaxValue)]
    public int Trees { get; init; } = 100;

    /// <summary>Shrinkage of each tree, in (0, 1]. Default 0.1.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Most splits between root and leaf, 1..16. Default 6.</summary>
    [Range(1, 16)]
    public int MaximumDepth { get; init; } = 6;

    /// <summary>Most leaves of a tree, best split first; 0 (default) grows level by level without a limit.</summary>
    [Range(0, int.MaxValue)]
    public int MaximumLeaves { get; init; }

    /// <summary>Most bins per feature, missing values included, 2..256. Default 256.</summary>
    [Range(2, 256)]
    public int Bins { get; init; } = 256;

    /// <summary>Ridge penalty on leaf values, ≥ 0. Default 1.</summary>
    [Range(0.0, double.MaxValue)]
    public double L2 { get; init; } = 1;

    /// <summary>Smallest sum of second derivatives in a child, ≥ 0. Default 1.</summary>
    [Range(0.0, double.MaxValue)]
    public double MinimumChildWeight { get; init; } = 1;

    /// <summary>A split must lower the penalised loss by more than this, ≥ 0. Default 0.</summary>
    [Range(0.0, double.MaxValue)]
    public double MinimumGain { get; init; }

    /// <summary>Share of rows each tree sees, in (0, 1]; below 1 which rows those are depends on their order. Default 1.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double RowSample { get; init; } = 1;

    /// <summary>Share of features each tree sees, in (0, 1]. Default 1.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double ColumnSample { get; init; } = 1;

    /// <summary>
    /// By feature name: +1 the risk may only rise with the feature, −1 only fall. Not for categorical features. Default none.
    /// </summary>
    [Required]
    public ImmutableDictionary<string, int> MonotoneConstraints { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>
    /// Stops when the validation log-loss has not improved for so many trees, and keeps the best number; 0 (default) never stops. Needs
    /// validation rows.
    /// </summary>
    [Range(0, int.MaxValue)]
    public int EarlyStoppingRounds { get; init; }

    /// <summary>Threads to use, ≥ 1. The model is the same, bit for bit, for any number. Default 1.</summary>
    [Range(1, int.MaxValue)]
    public int Threads { get; init; } = 1;

    /// <summary>Seed of row and column sampling and of gradient rounding. Default 0.</summary>
    public long Seed { get; init; }

    internal void ThrowIfInvalid()
    {
        ViolationCollector problems = new();
        Check(problems, Table, prefix: "");
        problems.ThrowIfAny();
    }

    /// <summary>Reports every option out of its range.</summary>
    internal void Check(ViolationCollector problems, string table, string prefix)
    {
        OptionRules.Check(this, table, problems, prefix);
        if (MaximumLeaves == 1)
        {
            problems.Add(table, null, prefix + nameof(MaximumLeaves), "1", "0 or at least 2");
        }

        CheckDirections(MonotoneConstraints, problems, table, prefix);
    }

    /// <summary>Reports directions of monotone constraints that are none.</summary>
    internal static void CheckDirections(ImmutableDictionary<string, int>? constraints, ViolationCollector problems, string table,
        string prefix)
    {
        foreach ((string name, int direction) in constraints?.OrderBy(pair => pair.Key, StringComparer.Ordinal).AsEnumerable() ?? [])
        {
            if (direction is < -1 or > 1)
            {
                problems.Add(table, null, prefix + name, direction.ToString(CultureInfo.InvariantCulture),
                    "a monotone constraint of -1, 0 or 1");
            }
        }
    }
}
