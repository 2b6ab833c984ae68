using System.Collections.Immutable;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>
/// Contacts or offers that were made by lot, with what followed, made by <see cref="UpliftTrialBuilder"/>. Immutable and thread-safe.
/// </summary>
public sealed class UpliftTrial
{
    internal UpliftTrial(ImmutableArray<string> featureNames, UpliftOffer[] offers)
    {
        (FeatureNames, Offers) = (featureNames, offers);
        Contacted = offers.Count(offer => offer.IsContacted);
        IsOfShares = Array.TrueForAll(offers, offer => offer.Outcome is 0 or 1);
    }

    /// <summary>How many learners there are.</summary>
    public int Learners => Offers.Length;

    /// <summary>How many of them the lot contacted.</summary>
    public int Contacted { get; }

    /// <summary>Names of what was known before the lot.</summary>
    public ImmutableArray<string> FeatureNames { get; }

    /// <summary>Whether every outcome is 0 or 1, so that effects are changes of a probability.</summary>
    public bool IsOfShares { get; }

    /// <summary>Rows in ordinal order of the learners' ids, so that nothing depends on that of the file.</summary>
    internal UpliftOffer[] Offers { get; }
}
