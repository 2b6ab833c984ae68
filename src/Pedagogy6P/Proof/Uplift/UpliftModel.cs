using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>
/// The effect that a contact is expected to have on anybody, by a DR-learner (Kennedy 2023) on all learners of a trial, with what
/// <see cref="UpliftEvaluator"/> says of such a model. Deterministic for a seed. Immutable and thread-safe.
/// </summary>
public sealed class UpliftModel : IUplift
{
    private readonly DoublyRobustLearner _learner;

    private UpliftModel(UpliftTrial trial, UpliftReport report, DoublyRobustLearner learner)
    {
        (Report, _learner) = (report, learner);
        (FeatureNames, IsOfShares) = (trial.FeatureNames, trial.IsOfShares);
    }

    /// <summary>How good expected effects are, on learners that they were not learnt from.</summary>
    public UpliftReport Report { get; }

    /// <inheritdoc/>
    public ImmutableArray<string> FeatureNames { get; }

    /// <inheritdoc/>
    public int Contacted => Report.Contacted;

    /// <inheritdoc/>
    public int NotContacted => Report.Learners - Report.Contacted;

    /// <inheritdoc/>
    public bool IsOfShares { get; }

    /// <inheritdoc/>
    public Interval AboveRandom => Report.Qini;

    /// <summary>Learns from a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="progress">Told how far it has come; null for nobody.</param>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public static UpliftModel Train(UpliftTrial trial, UpliftOptions? options = null, IProgress<WorkProgress>? progress = null)
    {
        UpliftReport report = UpliftEvaluator.Evaluate(trial, options, progress);
        return new UpliftModel(trial, report, new DoublyRobustLearner(trial.Offers, options?.Seed ?? 0));
    }

    /// <inheritdoc/>
    /// <remarks>Between points of the curve it goes straight.</remarks>
    public Interval Gain(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ImmutableArray<UpliftPoint> curve = Report.Curve;
        int above = 1;
        while (curve[above].Share < share)
        {
            above++;
        }

        (UpliftPoint from, UpliftPoint to) = (curve[above - 1], curve[above]);
        double part = (share - from.Share) / (to.Share - from.Share);
        return new Interval(Between(from.Gain.Estimate, to.Gain.Estimate), Between(from.Gain.Lower, to.Gain.Lower),
            Between(from.Gain.Upper, to.Gain.Upper));

        double Between(double low, double high) => low + (part * (high - low));
    }

    /// <inheritdoc/>
    public void Fill(ReadOnlySpan<double> rows, Span<double> effects)
    {
        if (rows.Length != effects.Length * FeatureNames.Length)
        {
            throw new ArgumentException("One number per feature and person is needed.", nameof(rows));
        }

        _learner.Effect(rows, effects);
    }
}
