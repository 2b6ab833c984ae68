namespace Pedagogy6P.Participative.Preferences;

/// <summary>A module of a list that was shown. An immutable value.</summary>
/// <param name="Offer">What there was to like.</param>
/// <param name="Position">Where it stood, 1 for the first.</param>
/// <param name="Chosen">Whether the learner took it.</param>
public readonly record struct ShownItem(OfferFeatures Offer, int Position, bool Chosen = false);
