using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// Decides whether a model may replace what is in use: enough people in the test, better than the baselines, calibrated, no proven large
/// group gap, not worse than the
/// champion, no sign of a leak, and test rows it has not seen.
/// </summary>
public static class PromotionGate
{
    /// <summary>Judges a model.</summary>
    /// <param name="model">Its metrics on unseen rows.</param>
    /// <param name="baselines">Metrics of the baselines on the same rows; at least one.</param>
    /// <param name="groups">Group reports on the same rows; may be empty.</param>
    /// <param name="againstChampion">Comparison with the model in use (the new one first); null when there is none.</param>
    /// <param name="options">Thresholds; null takes the defaults.</param>
    /// <param name="evidence">What else is known about the rows; null when nothing is.</param>
    /// <exception cref="ArgumentException">No baseline is given.</exception>
    /// <exception cref="InputRefusedException">A threshold is out of its range; all of them are told.</exception>
    public static PromotionVerdict Judge(RiskScores model, ImmutableArray<RiskScores> baselines, ImmutableArray<GroupReport> groups,
        ModelComparison? againstChampion = null, PromotionGateOptions? options = null, PromotionEvidence? evidence = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (baselines.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A model is judged beside at least one baseline.", nameof(baselines));
        }

        options ??= new PromotionGateOptions();
        options.ThrowIfInvalid();
        double gain = model.Auc - baselines.Max(b => b.Auc);
        double events = Math.Min(model.Positives, model.Rows - model.Positives);
        List<PromotionCheck> checks =
        [
            evidence?.People is int people ? AtLeast("people in the test", people, options.MinimumRows)
                : AtLeast("test rows", model.Rows, options.MinimumRows),
            evidence?.RarerPeople is int rarer ? AtLeast("people of the rarer class", rarer, options.MinimumPositives)
                : AtLeast("rows of the rarer class", events, options.MinimumPositives),
            AtLeast("AUC above the best baseline", gain, options.MinimumAucGain),
            AtMost("calibration error", model.CalibrationError,
                Math.Max(options.MaximumCalibrationError, evidence?.CalibrationErrorByChance ?? 0)),
            AtLeast("calibration slope, lowest", model.CalibrationSlope, options.MinimumCalibrationSlope),
            AtMost("calibration slope, highest", model.CalibrationSlope, options.MaximumCalibrationSlope),
        ];
        foreach (GroupReport group in groups.IsDefault ? [] : groups)
        {
            // Without two reported levels there is no gap to judge.
            if (!double.IsNaN(group.RecallGap.Lower))
            {
                checks.Add(AtMost($"recall gap by {group.Column}, lower bound", group.RecallGap.Lower, options.MaximumGroupRecallGap));
            }
        }

        if (againstChampion is not null)
        {
            checks.Add(AtLeast("AUC against the champion, lower bound", againstChampion.AucDifference.Lower, -options.ChampionTolerance));
        }

        if (evidence?.Leaks is int leaks)
        {
            checks.Add(AtMost("possible leaks", leaks, 0));
        }

        if (evidence?.SeenShare is double seen)
        {
            checks.Add(AtMost("share of rows seen in training", seen, options.MaximumSeenShare) with { IsChecked = !double.IsNaN(seen) });
        }

        return new PromotionVerdict([.. checks]);
    }

    private static PromotionCheck AtLeast(string name, double value, double threshold) => new(name, value, threshold, value >= threshold);

    private static PromotionCheck AtMost(string name, double value, double threshold) => new(name, value, threshold, value <= threshold);
}
