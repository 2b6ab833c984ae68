namespace Pedagogy6P.Ranking.Query;

/// <summary>
/// What models say of the learner of a query: found out when first needed, forgotten with the learner. Reusable; not thread-safe.
/// </summary>
internal sealed class LearnerModels
{
    private AskedModel[] _further = [];

    /// <summary>Whether the models have been asked for the learner; nothing else is of use before.</summary>
    public bool AreKnown { get; private set; }

    /// <summary>Whether some model has to be asked about offers.</summary>
    public bool AreAsked { get; private set; }

    /// <summary>p(dropout).</summary>
    public AskedModel Dropout { get; private set; }

    /// <summary>U, where a host's model gives it.</summary>
    public AskedModel Preference { get; private set; }

    /// <summary>The further terms, in the order of their list.</summary>
    public ReadOnlySpan<AskedModel> Further => _further;

    /// <summary>What the terms that are still open make a unit of need worth at most.</summary>
    public double LargestOpen { get; private set; }

    /// <summary>Takes what the models say of a learner.</summary>
    public void Know(in AskedModel dropout, in AskedModel preference, AskedModel[] further, double largestOpen)
    {
        (Dropout, Preference, _further, LargestOpen) = (dropout, preference, further, largestOpen);
        AreAsked = dropout.IsAsked || preference.IsAsked || further.Length > 0;
        AreKnown = true;
    }

    /// <summary>Lets go of the learner.</summary>
    public void Forget()
    {
        if (AreKnown)
        {
            (AreKnown, AreAsked, Dropout, Preference, _further) = (false, false, default, default, []);
        }
    }
}
