using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tuning;

/// <summary>
/// The default training: tunes logistic regression and boosted trees on small grids inside the training rows, looking forward along the
/// cohorts, averages the
/// two only when validation says it is worth it, calibrates only when that helps, and fits the choice on all rows. Deterministic; stateless
/// and thread-safe.
/// </summary>
public static class AutoTrainer
{
    // Shares of the boosted trees in an average; ends mean one kind alone.
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
        bool withLogistic = !options.LogisticPenalties.IsDefaultOrEmpty, withBoosting = !options.BoostingGrid.IsDefaultOrEmpty;
        List<HoldOut> plan = ValidationPlan.For(table, options);
        if (plan.Count == 0)
        {
            throw InputRefusedException.Because("training table", null, table.RowCount.ToString(CultureInfo.InvariantCulture),
                "enough rows of both classes to hold some back for validation");
        }

        TuningRun run = new(table, plan, options, progress, cancellationToken);
        (double penalty, double[] logistic) = withLogistic ? run.TuneLogistic() : (double.NaN, []);
        (BoostingOptions boosting, double[] boosted) = withBoosting ? run.TuneBoosting() : (new BoostingOptions(), []);
        byte[] labels = run.ValidationLabels;
        double share = !withLogistic ? 1 : !withBoosting ? 0 : ChooseShare(run, labels, logistic, boosted, options.MinimumAverageGain);
        double[] chosen = share switch
        {
            0 => logistic,
            1 => boosted,
            _ => Blend(logistic, boosted, share),
        };
        CalibrationChoice calibration = CrossFittedCalibration.Choose(labels, chosen, run.ValidationPersons, seed: options.Seed);
        List<WeightedModel> members = [];
        if (share < 1)
        {
            members.Add(new WeightedModel(LogisticTrainer.Train(table, new LogisticOptions { L2 = penalty }), 1 - share));
        }

        for (int seed = 0; seed < options.BoostingSeeds && share > 0; seed++)
        {
            IRiskModel member = BoostingTrainer.Train(table, run.WithSeed(boosting, seed), cancellationToken: cancellationToken);
            members.Add(new WeightedModel(member, share / options.BoostingSeeds));
        }

        IRiskModel model = members.Count == 1 ? members[0].Model : new AveragedModel([.. members]);
        run.Finish();
        return new AutoResult(options.Calibrate ? calibration.Apply(model) : model, model, Describe(penalty, boosting, share, options),
            [.. run.Candidates], calibration,
            ImmutableArray.Create(labels), ImmutableArray.Create(chosen));
    }

    private static double ChooseShare(TuningRun run, byte[] labels, double[] logistic, double[] boosted, double minimumGain)
    {
        double[] losses = [.. Shares.Select(share => RiskMetrics.LogLoss(labels, Blend(logistic, boosted, share)))];
        for (int i = 1; i + 1 < Shares.Length; i++)
        {
            run.Record(string.Create(CultureInfo.InvariantCulture, $"average, {Shares[i]:0.00} boosted trees"),
                Blend(logistic, boosted, Shares[i]));
        }

        int best = Array.IndexOf(losses, losses.Min()), single = losses[0] <= losses[^1] ? 0 : losses.Length - 1;
        return losses[single] - losses[best] > minimumGain ? Shares[best] : Shares[single];
    }

    private static double[] Blend(double[] logistic, double[] boosted, double share) =>
        [.. logistic.Select((p, i) => ((1 - share) * p) + (share * boosted[i]))];

    private static string Describe(double penalty, BoostingOptions boosting, double share, AutoOptions options)
    {
        string logistic = string.Create(CultureInfo.InvariantCulture, $"logistic regression with L2 {penalty}");
        string boosted = string.Create(CultureInfo.InvariantCulture, $"{options.BoostingSeeds} x {TuningRun.Describe(boosting)}");
        return share switch
        {
            0 => logistic,
            1 => boosted,
            _ => string.Create(CultureInfo.InvariantCulture, $"{1 - share:0.00} {logistic} + {share:0.00} {boosted}"),
        };
    }
}
