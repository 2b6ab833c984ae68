using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Drift;

/// <summary>New data against training data.</summary>
/// <param name="Rows">Number of new rows.</param>
/// <param name="Features">One entry per feature, largest index first.</param>
/// <param name="MeanProbability">Mean predicted probability on the new rows; NaN without a model.</param>
/// <param name="ObservedShare">Share of events on the new rows; NaN while labels have not arrived.</param>
/// <param name="CalibrationInTheLarge">Intercept of the recalibration model on the new rows; NaN without model or labels.</param>
public sealed record DriftReport(int Rows, ImmutableArray<FeatureDrift> Features, double MeanProbability, double ObservedShare,
    double CalibrationInTheLarge)
{
    private const int Groups = 10;

    // Keeps an empty group from making the index infinite.
    private const double SmallestShare = 1e-4;

    /// <summary>Compares new rows with the training distribution.</summary>
    /// <param name="reference">Distribution at training, one per feature of the table, in its order.</param>
    /// <param name="fresh">New rows, with labels once they have arrived; their weights, if they have any, count.</param>
    /// <param name="model">The model in use; null leaves its part out.</param>
    /// <exception cref="ArgumentException">The features are not those of the reference.</exception>
    public static DriftReport Of(ImmutableArray<FeatureReference> reference, RiskTable fresh, IRiskModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(fresh);
        return Of(reference, fresh, model is null ? [] : model.Probabilities(fresh));
    }

    /// <summary>
    /// Compares new rows with the training distribution, for a model that scored them elsewhere (hazards have one feature more than the
    /// reference).
    /// </summary>
    /// <param name="reference">Distribution at training, one per feature of the table, in its order.</param>
    /// <param name="fresh">New rows, with labels once they have arrived; their weights, if they have any, count.</param>
    /// <param name="probabilities">Per row the predicted probability; empty leaves that part out.</param>
    /// <exception cref="ArgumentException">The features are not those of the reference, or probabilities are not one per row.</exception>
    public static DriftReport Of(ImmutableArray<FeatureReference> reference, RiskTable fresh, ReadOnlySpan<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(fresh);
        if (reference.Length != fresh.Schema.Count || Enumerable.Range(0, reference.Length)
            .Any(f => !string.Equals(reference[f].Feature, fresh.Schema[f].Name, StringComparison.Ordinal)))
        {
            throw new ArgumentException("The new rows do not have the features of the reference, in its order.", nameof(fresh));
        }

        if (!probabilities.IsEmpty && probabilities.Length != fresh.RowCount)
        {
            throw new ArgumentException("One probability per row is needed, or none.", nameof(probabilities));
        }

        bool labelled = fresh.HasLabels && fresh.RowCount > 0;
        return new DriftReport(fresh.RowCount, [.. reference.Select((r, f) => Compare(r, fresh, f)).OrderByDescending(d => d.Psi)],
            RowMean.Of(probabilities, fresh.Weights),
            labelled ? RowMean.Of(fresh.Labels, fresh.Weights) : double.NaN,
            labelled
                && !probabilities.IsEmpty ? RiskMetrics.CalibrationInTheLarge(fresh.Labels, probabilities, fresh.Weights) : double.NaN);
    }

    private static FeatureDrift Compare(FeatureReference reference, RiskTable fresh, int feature)
    {
        (double[] now, double unseen, double missingNow) = reference.Measure(fresh, feature);
        bool categorical = fresh.Schema[feature].Kind == FeatureKind.Categorical;
        double ks = 0, sum = 0, psi = Term(reference.MissingShare, missingNow), before = 0, after = 0, reached = 0;
        int next = 1;
        for (int bin = 0; bin < now.Length; bin++)
        {
            sum += now[bin] - reference.Shares[bin];
            ks = Math.Max(ks, Math.Abs(sum));

            // Fine bins are gathered until each group holds its tenth of the training rows; those that stand for themselves, and
            // categories, stay apart.
            bool alone = categorical || reference.StandsAlone(bin);
            if (alone && before + after > 0)
            {
                Close();
            }

            before += reference.Shares[bin];
            after += now[bin];
            reached += reference.Shares[bin];
            if (alone || reached >= ((double)next / Groups) - 1e-9)
            {
                Close();
            }
        }

        if (categorical)
        {
            (before, after) = (1 - reference.Shares.Sum(), unseen);
            Close();
        }
        else
        {
            unseen = now.Where((_, bin) => reference.IsEnd(bin)).Sum();
        }

        return new FeatureDrift(reference.Feature, psi, categorical ? double.NaN : ks, reference.MissingShare, missingNow,
            unseen * (1 - missingNow),
            psi > 0.25 ? DriftLevel.Major : psi >= 0.1 ? DriftLevel.Moderate : DriftLevel.Stable);

        void Close()
        {
            psi += Term(before * (1 - reference.MissingShare), after * (1 - missingNow));
            (before, after) = (0, 0);
            next = (int)Math.Floor((reached * Groups) + 1e-6) + 1;
        }
    }

    private static double Term(double before, double now)
    {
        double a = Math.Max(before, SmallestShare), b = Math.Max(now, SmallestShare);
        return (b - a) * Math.Log(b / a);
    }
}
