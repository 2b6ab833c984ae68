namespace Pedagogy6P.Proof.Register;

/// <summary>Which part of the rule settled a grade. E is the chance of an effect above 0.1.</summary>
public enum GradeReason
{
    /// <summary>None: nobody studied the module.</summary>
    NotStudied,

    /// <summary>None: only surveys, which say what participants think and not what they learn.</summary>
    SurveysOnly,

    /// <summary>Contradictory: one study lies wholly above 0, another wholly below, and studies differ by more than chance.</summary>
    Opposed,

    /// <summary>None: E below 0.5.</summary>
    Unlikely,

    /// <summary>Weak: E from 0.5 to below 0.8.</summary>
    Possible,

    /// <summary>Weak: E is 0.8 or more, but no study compares with people who did without the module.</summary>
    NoComparison,

    /// <summary>Moderate: E from 0.8 to below 0.95.</summary>
    Likely,

    /// <summary>Moderate: E is 0.95 or more, on fewer than two randomised trials.</summary>
    FewTrials,

    /// <summary>Moderate: E is 0.95 or more, but results differ so much that the next setting may see no effect.</summary>
    Inconsistent,

    /// <summary>Moderate: E is 0.95 or more, but small studies find larger effects, as if others were missing.</summary>
    Asymmetric,

    /// <summary>Strong: nothing of the above.</summary>
    Shown,
}
