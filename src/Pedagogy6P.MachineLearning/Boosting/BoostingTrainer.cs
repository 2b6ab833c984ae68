using Pedagogy6P.MachineLearning.Boosting.Kernels;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// Fits gradient-boosted trees on histograms (Friedman 2001; Chen and Guestrin 2016; Ke et al. 2017) for the log-loss. The model depends on
/// data, options and
/// seed only, not on threads or processor. Stateless and thread-safe.
/// </summary>
public static class BoostingTrainer
{
    /// <summary>Fits a model.</summary>
    /// <param name="table">Training rows with labels.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="validation">Rows for early stopping, with labels and the same features; null without.</param>
    /// <param name="progress">Told the number of trees after each, of <see cref="BoostingOptions.Trees"/> (fewer are grown when training
    /// stops early); null for nobody.</param>
    /// <param name="cancellationToken">Ends the training between steps.</param>
    /// <exception cref="InputRefusedException">No labels, one class only, no feature, an invalid option, an unknown or categorical feature
    /// under a monotone
    /// constraint, or early stopping without validation rows.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static BoostedTreesModel Train(RiskTable table, BoostingOptions? options = null, RiskTable? validation = null,
        IProgress<WorkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new BoostingOptions();
        (BoostedTreesModel model, ValidationMargins? watched) = Fit(table, options, validation, progress, cancellationToken);
        return watched is null ? model : model.Truncate(watched.BestCount);
    }

    /// <summary>All trees that were grown, and the validation loss (summed) after each.</summary>
    internal static (BoostedTreesModel Model, double[] Losses) TrainWithLosses(RiskTable table, BoostingOptions options,
        RiskTable validation, CancellationToken cancellation)
    {
        (BoostedTreesModel model, ValidationMargins? watched) = Fit(table, options, validation, null, cancellation);
        return (model, [.. watched!.Losses]);
    }

    private static (BoostedTreesModel Model, ValidationMargins? Watched) Fit(RiskTable table, BoostingOptions options,
        RiskTable? validation, IProgress<WorkProgress>? progress,
        CancellationToken cancellation)
    {
        options.ThrowIfInvalid();
        TrainingInput.Check(table);
        int[] monotone = Monotone(table.Schema, options);
        ValidationMargins? watched = Watch(table, validation, options);
        Workers workers = new(options.Threads, cancellation);
        BinnedTable binned = BinnedTable.Of(table, options.Bins, workers);
        BoostingState state = new(table, workers);
        TreeGrower grower = new(binned, options, monotone, workers);
        RowBins? rowBins = null;
        List<RegressionTree> trees = [];
        for (int round = 0; round < options.Trees; round++)
        {
            SeededRandom random = new(unchecked((options.Seed * 1_000_003) + round));
            int[] features = SampleColumns(table.Schema.Count, options.ColumnSample, ref random);
            rowBins = rowBins is null ? new RowBins(binned, features, workers) : options.ColumnSample < 1
                ? rowBins.Repack(binned, features, workers) : rowBins;
            QuantizationScale scale = state.Differentiate(options.RowSample, (uint)random.NextBits(), (uint)random.NextBits());
            trees.Add(grower.Grow(rowBins, state, scale));
            progress?.Report(new WorkProgress(trees.Count, options.Trees, WorkUnit.Trees));
            if (watched is not null && !watched.Continue(trees[^1], state.BaseScore))
            {
                break;
            }
        }

        return (new BoostedTreesModel(table.Schema, state.BaseScore, [.. trees]), watched);
    }

    private static ValidationMargins? Watch(RiskTable table, RiskTable? validation, BoostingOptions options)
    {
        if (options.EarlyStoppingRounds == 0)
        {
            return null;
        }

        if (validation is not { HasLabels: true, RowCount: > 0 } || !table.Schema.HasFeaturesOf(validation.Schema))
        {
            throw InputRefusedException.Because("boosting options", nameof(options.EarlyStoppingRounds), null,
                "labelled validation rows with the features of the training rows");
        }

        return new ValidationMargins(validation, options.EarlyStoppingRounds);
    }

    private static int[] Monotone(FeatureSchema schema, BoostingOptions options)
    {
        if (options.MonotoneConstraints.Values.All(direction => direction == 0))
        {
            return [];
        }

        int[] directions = new int[schema.Count];
        ViolationCollector problems = new();
        foreach ((string name, int direction) in options.MonotoneConstraints)
        {
            int feature = schema.IndexOf(name);
            if (feature < 0 || schema[feature].Kind == FeatureKind.Categorical)
            {
                problems.Add("boosting options", null, nameof(options.MonotoneConstraints), name,
                    "a numeric or ordinal feature of the table");
            }
            else
            {
                directions[feature] = direction;
            }
        }

        problems.ThrowIfAny();
        return directions;
    }

    private static int[] SampleColumns(int count, double share, ref SeededRandom random)
    {
        int[] features = [.. Enumerable.Range(0, count)];
        if (share >= 1)
        {
            return features;
        }

        random.Shuffle(features);
        int[] sampled = features[..Math.Max(1, (int)Math.Round(share * count))];
        Array.Sort(sampled);
        return sampled;
    }
}
