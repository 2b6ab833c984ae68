namespace Pedagogy6P.Proof.OffPolicy;

/// <summary>What makes a log say less about a policy than its length suggests.</summary>
public enum OverlapWarning
{
    /// <summary>
    /// The mean weight is not 1 within its interval: a propensity or probability is wrong, or the policy shows what the log never does.
    /// </summary>
    MeanWeight = 0,

    /// <summary>The effective sample size is below a tenth of the decisions.</summary>
    FewEffectiveDecisions = 1,

    /// <summary>One decision has more than a tenth of all weight.</summary>
    OneDecision = 2,

    /// <summary>The policy may show what the log never shows: no estimate by weights sees that.</summary>
    NeverLogged = 3,

    /// <summary>Fewer than twenty learners: too few to draw intervals from, so that there are none.</summary>
    FewLearners = 4,
}
