namespace Pedagogy6P.Proof.Uplift;

/// <summary>Whom to contact with the hours there are.</summary>
public enum UpliftPolicy
{
    /// <summary>Nobody.</summary>
    Nobody = 0,

    /// <summary>Everybody, whatever it takes.</summary>
    Everybody = 1,

    /// <summary>Learners by lot, until the hours are spent.</summary>
    Random = 2,

    /// <summary>Learners with the lowest outcome expected without a contact first, until the hours are spent.</summary>
    Risk = 3,

    /// <summary>Learners with the highest effect expected a minute first, until the hours are spent; nobody without one above 0.</summary>
    Uplift = 4,
}
