using System.Collections.Immutable;
using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Evaluation;

namespace Pedagogy6P.Preventive.Drift;

/// <summary>New data against training data.</summary>
/// <param name="Rows">Number of new rows.</param>
/// <param name="Features">One entry per feature, largest index first.</param>
/// <param name="MeanProbability">Mean predicted probability on the new rows; NaN without a model.</param>
/// <param name="ObservedShare">Share of events on the new rows; NaN while labels have not arrived.</param>
/// <param name="CalibrationInTheLarge">Intercept of the recalibration model on the new rows; NaN without model or labels.</param>
public sealed record DriftReport(int Rows, ImmutableArray<FeatureDrift> Features, double MeanProbability, double ObservedShare, double CalibrationInTheLarge)
{
    private const int Groups = 10;

    // Keeps an empty group from making the index infinite.
    private const double SmallestShare = 1e-4;

    /// <summary>Compares new rows with the training distribution.</summary>
    /// <param name="reference">Distribution at training, one per feature of the table, in its order.</param>
    /// <param name="fresh">New rows, with labels once they have arrived.</param>
    /// <param name="model">The model in use; null leaves its part out.</param>
    /// <exception cref="ArgumentException">The features are not those of the reference.</exception>
    public static DriftReport Of(ImmutableArray<FeatureReference> reference, RiskTable fresh, IRiskModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(fresh);
        if (reference.Length != fresh.Schema.Count || Enumerable.Range(0, reference.Length).Any(f => !string.Equals(reference[f].Feature, fresh.Schema[f].Name, StringComparison.Ordinal)))
        {
            throw new ArgumentException("The new rows do not have the features of the reference, in its order.", nameof(fresh));
        }

        double[]? probabilities = model?.Probabilities(fresh);
        bool labelled = fresh.HasLabels && fresh.RowCount > 0;
        return new DriftReport(fresh.RowCount, [.. reference.Select((r, f) => Compare(r, fresh, f)).OrderByDescending(d => d.Psi)],
            probabilities is { Length: > 0 } ? probabilities.Average() : double.NaN,
            labelled ? (double)fresh.Labels.Count((byte)1) / fresh.RowCount : double.NaN,
            labelled && probabilities is not null ? RiskMetrics.CalibrationInTheLarge(fresh.Labels, probabilities) : double.NaN);
    }

    private static FeatureDrift Compare(FeatureReference reference, RiskTable fresh, int feature)
    {
        (double[] now, double missingNow) = reference.Measure(fresh, feature);
        bool categorical = fresh.Schema[feature].Kind == FeatureKind.Categorical;
        double ks = 0, sum = 0;
        for (int bin = 0; bin < now.Length; bin++)
        {
            sum += now[bin] - reference.Shares[bin];
            ks = Math.Max(ks, Math.Abs(sum));
        }

        double psi = 0, before = 0, after = 0, missingBefore = reference.MissingShare;
        int groups = categorical ? now.Length : Groups, next = 1;
        double reached = 0;
        for (int bin = 0; bin < now.Length; bin++)
        {
            // Fine bins are gathered until each group holds its tenth of the training rows; categories stay apart.
            before += reference.Shares[bin];
            after += now[bin];
            reached += reference.Shares[bin];
            if (categorical || bin == now.Length - 1 || reached >= ((double)next / groups) - 1e-9)
            {
                psi += Term(before * (1 - missingBefore), after * (1 - missingNow));
                (before, after) = (0, 0);
                next = (int)Math.Floor((reached * groups) + 1e-6) + 1;
            }
        }

        psi += Term(missingBefore, missingNow);
        return new FeatureDrift(reference.Feature, psi, categorical ? double.NaN : ks, missingBefore, missingNow,
            psi > 0.25 ? DriftLevel.Major : psi >= 0.1 ? DriftLevel.Moderate : DriftLevel.Stable);
    }

    private static double Term(double before, double now)
    {
        double a = Math.Max(before, SmallestShare), b = Math.Max(now, SmallestShare);
        return (b - a) * Math.Log(b / a);
    }
}
