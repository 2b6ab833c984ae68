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
    /// <exception cref="InputRefusedException">Some row of the log has no target probability, or an option is out of its range.</exception>
    public static OffPolicyReport Evaluate(LoggedDecisions decisions, OffPolicyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        if (!decisions.HasTarget)
        {
            throw WithoutTarget(decisions.Columns);
        }

        return Report(decisions.Columns, decisions.Columns.Target, double.NaN, Checked(options), _ => []);
    }

    /// <summary>Judges a policy whose candidates are known, with a reward model cross-fitted on the log.</summary>
    /// <param name="target">The policy, with its log.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public static OffPolicyReport Evaluate(TargetPolicy target, OffPolicyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        OffPolicyOptions asked = Checked(options);
        LogColumns log = target.Log;
        return Report(log, target.OfRow, Unseen(target), asked, weights =>
        {
            RewardPredictions model = new RewardModel(target, log.Reward).CrossFit(asked.Folds, asked.Seed);
            IEnumerable<EstimatorTerms> places = PlaceEstimators.Modelled(log, weights, model);
            return log.HasLists ? places.Append(CascadeEstimators.Modelled(log, weights,
                new RewardModel(target, CascadeEstimators.ToCome(log)).CrossFit(asked.Folds, asked.Seed))) : places;
        });
    }

    /// <summary>Judges a policy with a reward model of one's own.</summary>
    /// <param name="target">The policy, with its log.</param>
    /// <param name="model">What the model expects; it must not have seen the rewards that it is to correct.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public static OffPolicyReport Evaluate(TargetPolicy target, RewardPredictions model, OffPolicyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(model);
        return Report(target.Log, target.OfRow, Unseen(target), Checked(options),
            weights => PlaceEstimators.Modelled(target.Log, weights, model));
    }

    private static OffPolicyReport Report(LogColumns log, double[] target, double unseen, OffPolicyOptions options,
        Func<PolicyWeights, IEnumerable<EstimatorTerms>> modelled)
    {
        var weights = PolicyWeights.Of(log, target);
        var bootstrap = new PersonBootstrap([.. Enumerable.Range(0, log.Learners)], options.Draws, options.Seed, options.Level);
        var logged = new LearnerSums(log, EstimatorTerms.Mean(default, DecisionEstimators.Rewards(log), []));
        var mean = new LearnerSums(log, EstimatorTerms.Mean(default, weights.Decision, []));
        double effective = EffectiveSampleSize(weights.Decision);
        bool isRefused = !(effective >= options.LeastOverlap);
        Interval meanWeight = IntervalOf(log, bootstrap, mean.Value);
        return new OffPolicyReport
        {
            Decisions = log.Decisions,
            Learners = log.Learners,
            Logged = IntervalOf(log, bootstrap, logged.Value),
            MeanWeight = meanWeight,
            EffectiveSampleSize = effective,
            NeverLogged = unseen,
            Warnings = [.. Warnings(log, weights, meanWeight, effective, unseen)],
            IsRefused = isRefused,
            Estimates = isRefused ? []
                : [.. Terms(log, weights, modelled).Select(terms => Estimate(log, terms, logged, bootstrap, options))],
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

    private static OffPolicyEstimate Estimate(LogColumns log, EstimatorTerms terms, LearnerSums logged, PersonBootstrap bootstrap,
        OffPolicyOptions options)
    {
        var sums = new LearnerSums(log, terms);
        return new OffPolicyEstimate
        {
            Estimator = terms.Estimator,
            Value = IntervalOf(log, bootstrap, sums.Value),
            Bernstein = sums.EmpiricalBernstein(options.Level),
            Gain = IntervalOf(log, bootstrap, counts => sums.Value(counts) - logged.Value(counts)),
            EffectiveSampleSize = EffectiveSampleSize(terms.Weights),
            LargestWeight = terms.Weights.Max(),
        };
    }

    // A handful of learners, drawn again and again, vary less than learners do.
    private static Interval IntervalOf(LogColumns log, PersonBootstrap bootstrap, Func<ReadOnlySpan<int>, double> statistic) =>
        log.Learners >= FewestLearners ? bootstrap.Of(statistic) : new Interval(statistic([]), double.NaN, double.NaN);

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
