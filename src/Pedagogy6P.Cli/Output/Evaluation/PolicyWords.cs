using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Proof.OffPolicy;
using Pedagogy6P.Proof.OffPolicy.Estimators;

namespace Pedagogy6P.Cli.Output.Evaluation;

/// <summary>Names of estimators and warnings, for machines and for people. Pure functions.</summary>
internal static class PolicyWords
{
    private const string ByWeights = "Without the candidates of the policy (--target) only estimates by weights (IPS) are possible.";

    /// <summary>Whether no reward model could be used, since the candidates of the policy are not known.</summary>
    public static bool IsByWeightsAlone(OffPolicyReport report) => double.IsNaN(report.NeverLogged);

    /// <summary>What to keep in mind, in sentences.</summary>
    public static IEnumerable<string> Sentences(OffPolicyReport report, ReportSpeech speech) =>
    [
        .. report.Warnings.Select(warning => SentenceOf(warning, speech)),
        .. IsByWeightsAlone(report) ? [speech.Say(ByWeights)] : Array.Empty<string>(),
    ];

    /// <summary>An estimator in machine formats.</summary>
    public static string WordOf(OffPolicyEstimator estimator) => estimator switch
    {
        OffPolicyEstimator.InversePropensity => "ips",
        OffPolicyEstimator.ClippedInversePropensity => "clipped-ips",
        OffPolicyEstimator.SelfNormalisedInversePropensity => "snips",
        OffPolicyEstimator.DirectMethod => "dm",
        OffPolicyEstimator.DoublyRobust => "dr",
        OffPolicyEstimator.SwitchDoublyRobust => "switch-dr",
        OffPolicyEstimator.IndependentInversePropensity => "independent-ips",
        OffPolicyEstimator.IndependentDoublyRobust => "independent-dr",
        OffPolicyEstimator.RewardInteraction => "reward-interaction-ips",
        OffPolicyEstimator.SelfNormalisedRewardInteraction => "reward-interaction-snips",
        _ => "cascade-dr",
    };

    /// <summary>A warning in machine formats.</summary>
    public static string WordOf(OverlapWarning warning) => warning switch
    {
        OverlapWarning.MeanWeight => "mean-weight",
        OverlapWarning.FewEffectiveDecisions => "few-effective-decisions",
        OverlapWarning.OneDecision => "one-decision",
        OverlapWarning.FewLearners => "few-learners",
        _ => "never-logged",
    };

    /// <summary>An estimator for people.</summary>
    public static string NameOf(OffPolicyEstimator estimator, ReportSpeech speech) => speech.Say(estimator switch
    {
        OffPolicyEstimator.InversePropensity => "Inverse propensity",
        OffPolicyEstimator.ClippedInversePropensity => "Inverse propensity, clipped",
        OffPolicyEstimator.SelfNormalisedInversePropensity => "Inverse propensity, self-normalised",
        OffPolicyEstimator.DirectMethod => "Reward model alone",
        OffPolicyEstimator.DoublyRobust => "Doubly robust",
        OffPolicyEstimator.SwitchDoublyRobust => "Doubly robust, switching",
        OffPolicyEstimator.IndependentInversePropensity => "Places alone",
        OffPolicyEstimator.IndependentDoublyRobust => "Places alone, doubly robust",
        OffPolicyEstimator.RewardInteraction => "From the top",
        OffPolicyEstimator.SelfNormalisedRewardInteraction => "From the top, self-normalised",
        _ => "From the top, doubly robust",
    });

    /// <summary>A warning as a sentence.</summary>
    public static string SentenceOf(OverlapWarning warning, ReportSpeech speech) => speech.Say(warning switch
    {
        OverlapWarning.MeanWeight =>
            "The mean weight is not 1 within its interval: a propensity or a probability is wrong, or the policy shows what the log never "
            + "does.",
        OverlapWarning.FewEffectiveDecisions => "Fewer than a tenth of the decisions speak for the policy.",
        OverlapWarning.OneDecision => "One decision has more than a tenth of all weight.",
        OverlapWarning.FewLearners => "Fewer than 20 learners: too few for intervals.",
        _ => "The policy may show what the log never shows; no estimate by weights sees that.",
    });

    /// <summary>Why nothing is told.</summary>
    public static string Refusal(OffPolicyReport report, ReportSpeech speech) => speech.Say(
        $"The log says too little about the policy: {NumberText.Amount(Math.Round(report.EffectiveSampleSize, 1))} effective decisions.");
}
