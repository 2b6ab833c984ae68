using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.OffPolicy.Estimators;
using Pedagogy6P.Proof.OffPolicy.Logs;
using Pedagogy6P.Proof.OffPolicy.Rewards;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.OffPolicy;

/// <summary>
/// Judges a policy by a log of decisions that another policy made at random, with known probabilities. Deterministic for a seed; stateless
/// and thread-safe.
/// </summary>
public static class OffPolicyEvaluator
{
    private const double FewShare = 0.1;
    private const double SmallestUnseen = 1e-12;
    private const int FewestLearners = 20;

    /// <summary>Judges the policy whose probabilities the log itself tells: by weights only.</summary>
    /// <param name="decisions">The log.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="progress">Told how far it has come; null for nobody.</param>
    /// <exception cref="InputRefusedException">Some row of the log has no target probability, or an option is out of its range.</exception>
    public static OffPolicyReport Evaluate(LoggedDecisions decisions, OffPolicyOptions? options = null,
        IProgress<WorkProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        if (!decisions.HasTarget)
        {
            throw WithoutTarget(decisions.Columns);
        }

        OffPolicyOptions asked = Checked(options);
        return Report(decisions.Columns, decisions.Columns.Target, double.NaN, asked, _ => [], new(progress, 0, asked.Draws));
    }

    /// <summary>Judges a policy whose candidates are known, with a reward model cross-fitted on the log.</summary>
    /// <param name="target">The policy, with its log.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="progress">Told how far it has come; null for nobody.</param>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public static OffPolicyReport Evaluate(TargetPolicy target, OffPolicyOptions? options = null,
        IProgress<WorkProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        OffPolicyOptions asked = Checked(options);
        LogColumns log = target.Log;
        var told = new EvaluationProgress(progress, (log.HasLists ? 2 : 1) * asked.Folds, asked.Draws);
        return Report(log, target.OfRow, Unseen(target), asked, weights =>
        {
            RewardPredictions model = new RewardModel(target, log.Reward).CrossFit(asked.Folds, asked.Seed, told.FoldDone);
            IEnumerable<EstimatorTerms> places = PlaceEstimators.Modelled(log, weights, model);
            return log.HasLists ? places.Append(CascadeEstimators.Modelled(log, weights,
                new RewardModel(target, CascadeEstimators.ToCome(log)).CrossFit(asked.Folds, asked.Seed, told.FoldDone))) : places;
        }, told);
    }

    /// <summary>Judges a policy with a reward model of one's own.</summary>
    /// <param name="target">The policy, with its log.</param>
    /// <param name="model">What the model expects; it must not have seen the rewards that it is to correct.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="progress">Told how far it has come; null for nobody.</param>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public static OffPolicyReport Evaluate(TargetPolicy target, RewardPredictions model, OffPolicyOptions? options = null,
        IProgress<WorkProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(model);
        OffPolicyOptions asked = Checked(options);
        return Report(target.Log, target.OfRow, Unseen(target), asked, weights => PlaceEstimators.Modelled(target.Log, weights, model),
            new(progress, 0, asked.Draws));
    }

    private static OffPolicyReport Report(LogColumns log, double[] target, double unseen, OffPolicyOptions options,
        Func<PolicyWeights, IEnumerable<EstimatorTerms>> modelled, EvaluationProgress progress)
    {
        var weights = PolicyWeights.Of(log, target);
        double effective = EffectiveSampleSize(weights.Decision);
        bool isRefused = !(effective >= options.LeastOverlap);
        EstimatorTerms[] terms = isRefused ? [] : [.. Terms(log, weights, modelled)];
        double[] decisions = LearnerSums.DecisionsOf(log);
        LearnerSums[] sums =
        [
            .. terms.Prepend(EstimatorTerms.Mean(default, weights.Decision, []))
                .Prepend(EstimatorTerms.Mean(default, DecisionEstimators.Rewards(log), []))
                .Select(one => new LearnerSums(log, decisions, one)),
        ];
        ImmutableArray<Interval> intervals = IntervalsOf(log, sums, options, progress);
        progress.End();
        return new OffPolicyReport
        {
            Decisions = log.Decisions,
            Learners = log.Learners,
            Logged = intervals[0],
            MeanWeight = intervals[1],
            EffectiveSampleSize = effective,
            NeverLogged = unseen,
            Warnings = [.. Warnings(log, weights, intervals[1], effective, unseen)],
            IsRefused = isRefused,
            Estimates = [.. terms.Select((own, at) => new OffPolicyEstimate
            {
                Estimator = own.Estimator,
                Value = intervals[at + 2],
                Bernstein = sums[at + 2].EmpiricalBernstein(options.Level),
                Gain = intervals[sums.Length + at],
                EffectiveSampleSize = EffectiveSampleSize(own.Weights),
                LargestWeight = own.Weights.Max(),
            })],
        };
    }

    private static IEnumerable<EstimatorTerms> Terms(LogColumns log, PolicyWeights weights,
        Func<PolicyWeights, IEnumerable<EstimatorTerms>> modelled)
    {
        IEnumerable<EstimatorTerms> whole = DecisionEstimators.Of(log, weights);
        IEnumerable<EstimatorTerms> lists = log.HasLists
            ? CascadeEstimators.Weighted(log, weights).Prepend(PlaceEstimators.Weighted(log, weights)) : [];
        return whole.Concat(lists).Concat(modelled(weights)).OrderBy(terms => terms.Estimator);
    }

    // The rewards that were seen, the mean weight, and each estimator; then how much each estimator is above the rewards that were seen.
    private static ImmutableArray<Interval> IntervalsOf(LogColumns log, LearnerSums[] sums, OffPolicyOptions options,
        EvaluationProgress progress)
    {
        var drawn = new DrawnSums(sums, log.Learners);
        int statistics = sums.Length + sums.Length - 2;
        void Values(ReadOnlySpan<int> counts, Span<double> values)
        {
            drawn.Values(counts, values[..sums.Length]);
            for (int at = sums.Length; at < values.Length; at++)
            {
                values[at] = values[at - sums.Length + 2] - values[0];
            }
        }

        if (log.Learners >= FewestLearners)
        {
            return new PersonBootstrap([.. Enumerable.Range(0, log.Learners)], options.Draws, options.Seed, options.Level)
                .OfAll(statistics, Values, progress);
        }

        // A handful of learners, drawn again and again, vary less than learners do.
        double[] estimates = new double[statistics];
        Values([], estimates);
        return [.. estimates.Select(estimate => new Interval(estimate, double.NaN, double.NaN))];
    }

    private static IEnumerable<OverlapWarning> Warnings(LogColumns log, PolicyWeights weights, Interval meanWeight, double effective,
        double unseen)
    {
        if (meanWeight.Excludes(1))
        {
            yield return OverlapWarning.MeanWeight;
        }

        if (effective < FewShare * log.Decisions)
        {
            yield return OverlapWarning.FewEffectiveDecisions;
        }

        if (weights.Decision.Max() > FewShare * weights.Decision.Sum())
        {
            yield return OverlapWarning.OneDecision;
        }

        if (unseen > SmallestUnseen)
        {
            yield return OverlapWarning.NeverLogged;
        }

        if (log.Learners < FewestLearners)
        {
            yield return OverlapWarning.FewLearners;
        }
    }

    private static double EffectiveSampleSize(double[] weights)
    {
        double sum = 0, squares = 0;
        foreach (double weight in weights)
        {
            sum += weight;
            squares += weight * weight;
        }

        return squares > 0 ? sum * sum / squares : 0;
    }

    // By the order of the file, whatever that of the columns.
    private static InputRefusedException WithoutTarget(LogColumns log)
    {
        var violations = new ViolationCollector();
        foreach (int row in Enumerable.Range(0, log.Rows).Where(row => !double.IsFinite(log.Target[row])).OrderBy(row => log.Named[row]))
        {
            violations.Add(log.Table, log.Named[row], "target_probability", null,
                "a target probability in every row, or the candidates of the policy to be judged");
        }

        return new InputRefusedException(violations.Violations, violations.Count);
    }

    private static double Unseen(TargetPolicy target)
    {
        double sum = 0;
        for (int place = 0; place < target.Candidates.Value.Length; place++)
        {
            sum += target.Candidates.Action[place] >= target.Log.ActionIds.Length ? target.Candidates.Value[place] : 0;
        }

        return sum / target.Log.Rows;
    }

    private static OffPolicyOptions Checked(OffPolicyOptions? options)
    {
        options ??= new OffPolicyOptions();
        OptionRules.ThrowIfInvalid(options, "off-policy options");
        return options;
    }
}
