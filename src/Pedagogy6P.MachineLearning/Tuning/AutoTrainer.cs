using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tuning;

/// <summary>
/// The default training: tunes logistic regression and boosted trees on small grids inside the training rows, looking forward along the
/// cohorts, averages the two only when validation says it is worth it, takes further kinds of model only when validation says so beyond its
/// noise, calibrates only when that helps, and fits the choice on all rows. Deterministic; stateless and thread-safe.
/// </summary>
public static class AutoTrainer
{
    // Further kinds must win by more than the noise of the validation rows: there are many of them, and one of many wins by luck.
    private const double FurtherStandardErrors = 1;

    // Shares of the second of two kinds in an average; ends mean one kind alone.
    private static readonly double[] Shares = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>Tunes and fits.</summary>
    /// <param name="table">Training rows with labels; an order makes validation cohort-forward, persons are kept together.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="progress">Told the number of models fitted, after each; null for nobody.</param>
    /// <param name="cancellationToken">Ends the training between steps.</param>
    /// <exception cref="InputRefusedException">
    /// No labels, one class only, no feature, an invalid option, or too few rows to hold any back for validation.
    /// </exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static AutoResult Train(RiskTable table, AutoOptions? options = null, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new AutoOptions();
        options.ThrowIfInvalid();
        TrainingInput.Check(table);
        List<HoldOut> plan = ValidationPlan.For(table, options);
        if (plan.Count == 0)
        {
            throw InputRefusedException.Because("training table", null, table.RowCount.ToString(CultureInfo.InvariantCulture),
                "enough rows of both classes to hold some back for validation");
        }

        TuningRun run = new(table, plan, options, progress, cancellationToken);
        TunedModel chosen = Choose(run, table, options, cancellationToken);
        byte[] labels = run.ValidationLabels;
        CalibrationChoice calibration =
            CrossFittedCalibration.Choose(labels, chosen.Probabilities, run.ValidationPersons, seed: options.Seed);
        IRiskModel model = chosen.Fit();
        run.Finish();
        return new AutoResult(options.Calibrate ? calibration.Apply(model) : model, model, chosen.Name, [.. run.Candidates], calibration,
            ImmutableArray.Create(labels), ImmutableArray.Create(chosen.Probabilities));
    }

    private static TunedModel Choose(TuningRun run, RiskTable table, AutoOptions options, CancellationToken cancellationToken)
    {
        TunedModel? logistic = options.LogisticPenalties.IsDefaultOrEmpty ? null : Logistic(run, table),
            boosted = options.BoostingGrid.IsDefaultOrEmpty ? null : Boosted(run, table, options, cancellationToken),
            further = options.FurtherSettings.IsDefaultOrEmpty ? null : Further(run, table, cancellationToken);
        TunedModel? own = logistic is null || boosted is null
            ? logistic ?? boosted : Average(run, logistic, boosted, "boosted trees", options.MinimumAverageGain, standardErrors: 0);
        return own is null || further is null ? own ?? further!
            : Average(run, own, further, further.Name, options.MinimumAverageGain, FurtherStandardErrors);
    }

    private static TunedModel Logistic(TuningRun run, RiskTable table)
    {
        (double penalty, double[] probabilities) = run.TuneLogistic();
        return new TunedModel(string.Create(CultureInfo.InvariantCulture, $"logistic regression with L2 {penalty}"), probabilities,
            [(() => LogisticTrainer.Train(table, new LogisticOptions { L2 = penalty }), 1)]);
    }

    private static TunedModel Boosted(TuningRun run, RiskTable table, AutoOptions options, CancellationToken cancellationToken)
    {
        (BoostingOptions boosting, double[] probabilities) = run.TuneBoosting();
        return new TunedModel(
            string.Create(CultureInfo.InvariantCulture, $"{options.BoostingSeeds} x {TuningRun.Describe(boosting)}"), probabilities,
            [
                .. Enumerable.Range(0, options.BoostingSeeds).Select(seed => ((Func<IRiskModel>)(() =>
                    BoostingTrainer.Train(table, run.WithSeed(boosting, seed), cancellationToken: cancellationToken)),
                    1.0 / options.BoostingSeeds)),
            ]);
    }

    private static TunedModel? Further(TuningRun run, RiskTable table, CancellationToken cancellationToken) =>
        run.TuneFurther() is ({ } setting, { } probabilities)
            ? new TunedModel(setting.Name, probabilities, [(() => setting.Train(table, cancellationToken), 1)]) : null;

    // The better of two, or their average where the validation log-loss falls by more than the least gain; the second is taken, alone or
    // averaged, only where it does so by the standard errors asked for, too.
    private static TunedModel Average(TuningRun run, TunedModel first, TunedModel second, string nameOfSecond, double minimumGain,
        double standardErrors)
    {
        double[] losses = [.. Shares.Select(share => run.LossOf(first.Blend(second, share)))];
        for (int i = 1; i + 1 < Shares.Length; i++)
        {
            run.Record(string.Create(CultureInfo.InvariantCulture, $"average, {Shares[i]:0.00} {nameOfSecond}"),
                first.Blend(second, Shares[i]));
        }

        int best = Array.IndexOf(losses, losses.Min()), single = losses[0] <= losses[^1] ? 0 : losses.Length - 1,
            taken = losses[single] - losses[best] > minimumGain ? best : single;
        if (standardErrors > 0 && taken > 0)
        {
            double gain = losses[0] - losses[taken],
                error = run.StandardErrorOfDifference(first.Probabilities, first.Blend(second, Shares[taken]));
            taken = gain > minimumGain && gain > standardErrors * error ? taken : 0;
        }

        double chosen = Shares[taken];
        string own = first.Members.Length > 1 && standardErrors > 0 ? $"({first.Name})" : first.Name;
        return first.With(second, chosen,
            string.Create(CultureInfo.InvariantCulture, $"{1 - chosen:0.00} {own} + {chosen:0.00} {second.Name}"));
    }
}
