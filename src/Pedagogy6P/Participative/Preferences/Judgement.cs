namespace Pedagogy6P.Participative.Preferences;

/// <summary>A module that was accepted or declined by itself, not against the others of a list. Immutable.</summary>
/// <param name="Day">When, by the host's calendar.</param>
/// <param name="Offer">What there was to like.</param>
/// <param name="Accepted">Whether it was accepted; else it was declined.</param>
public sealed record Judgement(DateOnly Day, OfferFeatures Offer, bool Accepted) : PreferenceObservation(Day);
