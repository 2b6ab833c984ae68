using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>Settings of gradient-boosted trees.</summary>
public sealed record BoostingOptions
{
    /// <summary>Number of trees, ≥ 1; with early stopping the most. Default 100.</summary>
    public int Trees { get; init; } = 100;

    /// <summary>Shrinkage of each tree, in (0, 1]. Default 0.1.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Most splits between root and leaf, 1..16. Default 6.</summary>
    public int MaximumDepth { get; init; } = 6;

    /// <summary>Most leaves of a tree, best split first; 0 (default) grows level by level without a limit.</summary>
    public int MaximumLeaves { get; init; }

    /// <summary>Most bins per feature, missing values included, 2..256. Default 256.</summary>
    public int Bins { get; init; } = 256;

    /// <summary>Ridge penalty on leaf values, ≥ 0. Default 1.</summary>
    public double L2 { get; init; } = 1;

    /// <summary>Smallest sum of second derivatives in a child, ≥ 0. Default 1.</summary>
    public double MinimumChildWeight { get; init; } = 1;

    /// <summary>A split must lower the penalised loss by more than this, ≥ 0. Default 0.</summary>
    public double MinimumGain { get; init; }

    /// <summary>Share of rows each tree sees, in (0, 1]; below 1 which rows those are depends on their order. Default 1.</summary>
    public double RowSample { get; init; } = 1;

    /// <summary>Share of features each tree sees, in (0, 1]. Default 1.</summary>
    public double ColumnSample { get; init; } = 1;

    /// <summary>
    /// By feature name: +1 the risk may only rise with the feature, −1 only fall. Not for categorical features. Default none.
    /// </summary>
    public ImmutableDictionary<string, int> MonotoneConstraints { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>
    /// Stops when the validation log-loss has not improved for so many trees, and keeps the best number; 0 (default) never stops. Needs
    /// validation rows.
    /// </summary>
    public int EarlyStoppingRounds { get; init; }

    /// <summary>Threads to use, ≥ 1. The model is the same, bit for bit, for any number. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Seed of row and column sampling and of gradient rounding. Default 0.</summary>
    public long Seed { get; init; }

    internal void ThrowIfInvalid()
    {
        ViolationCollector problems = new();
        Require(problems, nameof(Trees), Trees, Trees >= 1, "at least 1");
        Require(problems, nameof(LearningRate), LearningRate, LearningRate is > 0 and <= 1, "more than 0, at most 1");
        Require(problems, nameof(MaximumDepth), MaximumDepth, MaximumDepth is >= 1 and <= 16, "1 to 16");
        Require(problems, nameof(MaximumLeaves), MaximumLeaves, MaximumLeaves is 0 or >= 2, "0 or at least 2");
        Require(problems, nameof(Bins), Bins, Bins is >= 2 and <= 256, "2 to 256");
        Require(problems, nameof(L2), L2, L2 >= 0 && double.IsFinite(L2), "finite, not negative");
        Require(problems, nameof(MinimumChildWeight), MinimumChildWeight, MinimumChildWeight >= 0 && double.IsFinite(MinimumChildWeight),
            "finite, not negative");
        Require(problems, nameof(MinimumGain), MinimumGain, MinimumGain >= 0 && double.IsFinite(MinimumGain), "finite, not negative");
        Require(problems, nameof(RowSample), RowSample, RowSample is > 0 and <= 1, "more than 0, at most 1");
        Require(problems, nameof(ColumnSample), ColumnSample, ColumnSample is > 0 and <= 1, "more than 0, at most 1");
        Require(problems, nameof(EarlyStoppingRounds), EarlyStoppingRounds, EarlyStoppingRounds >= 0, "not negative");
        Require(problems, nameof(Threads), Threads, Threads >= 1, "at least 1");
        foreach ((string name, int direction) in MonotoneConstraints)
        {
            Require(problems, name, direction, direction is >= -1 and <= 1, "a monotone constraint of -1, 0 or 1");
        }

        problems.ThrowIfAny();
    }

    private static void Require(ViolationCollector problems, string name, double value, bool met, string expected)
    {
        if (!met)
        {
            problems.Add("boosting options", null, name, value.ToString(CultureInfo.InvariantCulture), expected);
        }
    }
}
