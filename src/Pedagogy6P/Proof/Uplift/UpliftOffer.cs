using System.Collections.Immutable;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>One offer or contact whose being made was drawn by lot, with what followed. Immutable.</summary>
/// <param name="LearnerId">Whom it was for; rows of one learner are held out together and counted as one cluster.</param>
/// <param name="Treated">Whether the lot made the offer.</param>
/// <param name="Probability">Probability of the lot to make it, in (0, 1), known by design.</param>
/// <param name="Outcome">What followed; higher is better.</param>
/// <param name="Minutes">Minutes of staff that the offer costs, > 0.</param>
/// <param name="Features">What was known before the lot, in the order of the names of the trial; NaN is not known.</param>
internal sealed record UpliftOffer(string LearnerId, bool Treated, double Probability, double Outcome, double Minutes,
    ImmutableArray<double> Features);
