namespace Pedagogy6P.Planning.Alternatives;

/// <summary>Why there is no alternative of a kind.</summary>
public enum AlternativeLack
{
    /// <summary>No module of the programme has a price.</summary>
    NoPrices,

    /// <summary>No module to choose from has hands-on time.</summary>
    NoPractice,

    /// <summary>No study that counts speaks of a module to choose from for this audience.</summary>
    NoEvidence,

    /// <summary>Outcomes of other learners are not given.</summary>
    NoOutcomes,

    /// <summary>Of no module to choose from did enough people of this audience complete it for nobody to be read out.</summary>
    TooFewPeople,
}
