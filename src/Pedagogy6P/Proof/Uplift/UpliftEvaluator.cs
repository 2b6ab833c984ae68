using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>
/// Finds out by a trial whom contacts help, and what choosing by expected effects brings. Deterministic for a seed, whatever the order of
/// the rows; stateless and thread-safe.
/// </summary>
public static class UpliftEvaluator
{
    private const int Points = 20;
    private const int MinutesOfAnHour = 60;
    private const double DefaultBudget = 0.2;

    /// <summary>Evaluates a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="progress">Told how many blocks are done; null for nobody.</param>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public static UpliftReport Evaluate(UpliftTrial trial, UpliftOptions? options = null, IProgress<WorkProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(trial);
        options ??= new UpliftOptions();
        OptionRules.ThrowIfInvalid(options, "uplift options");
        int done = 0;
        return Report(trial, HeldOutFold.All(trial, options.Blocks, options.Seed,
            () => progress?.Report(new WorkProgress(++done, options.Blocks, WorkUnit.Steps))), options);
    }

    /// <summary>What blocks of a trial say.</summary>
    internal static UpliftReport Report(UpliftTrial trial, IReadOnlyList<HeldOutFold> folds, UpliftOptions options)
    {
        double allHours = trial.Offers.Sum(offer => offer.Minutes) / MinutesOfAnHour;
        double budget = options.BudgetHours ?? (DefaultBudget * allHours);
        return new UpliftReport
        {
            Learners = trial.Learners,
            Contacted = trial.Contacted,
            Judged = folds.Sum(fold => fold.Offers.Length),
            AverageEffect = Pooled(fold => FoldEstimate.Mean(fold.Pseudo)),
            Area = Pooled(fold => UpliftArea.Under(fold.Effects, fold.Pseudo)),
            Qini = Pooled(fold => UpliftArea.AboveRandom(fold.Effects, fold.Pseudo)),
            Curve = [.. Enumerable.Range(0, Points + 1).Select(point => (double)point / Points)
                .Select(share => new UpliftPoint(share, Pooled(fold => AtShare(fold, share))))],
            AllHours = allHours,
            BudgetHours = budget,
            Policies = UpliftPolicies.All(folds, trial.Learners, allHours, Math.Min(1, budget / allHours), options.Level),
        };

        Interval Pooled(Func<HeldOutFold, FoldEstimate> figure) => FoldEstimate.Pooled([.. folds.Select(figure)], options.Level);
    }

    private static FoldEstimate AtShare(HeldOutFold fold, double share)
    {
        double[] one = new double[fold.Offers.Length];
        Array.Fill(one, 1);
        return BudgetGain.Of(fold.Effects, one, fold.Pseudo, share).Gain;
    }
}
