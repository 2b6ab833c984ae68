namespace Pedagogy6P.Proof.Register;

/// <summary>How well it is shown that a module has an effect that matters, in one word; the rule is in <c>docs/proof.md</c>.</summary>
public enum EvidenceGrade
{
    /// <summary>Nothing is shown: no study that is pooled, or an effect that matters is less likely than not.</summary>
    None,

    /// <summary>Likelier than not.</summary>
    Weak,

    /// <summary>Likely, with a group to compare with.</summary>
    Moderate,

    /// <summary>Almost certain, on two randomised trials at least that agree with the other studies.</summary>
    Strong,

    /// <summary>Studies point clearly in opposite directions.</summary>
    Contradictory,
}
