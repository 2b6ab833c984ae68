using System.Collections.Immutable;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>One learner of a trial of contacts or offers: whether the lot made it, and what followed. Immutable.</summary>
public sealed record UpliftOffer
{
    /// <summary>The learner, once in a trial.</summary>
    public required string LearnerId { get; init; }

    /// <summary>Whether the lot made the contact.</summary>
    public required bool IsContacted { get; init; }

    /// <summary>What followed, from −1e50 to 1e50; higher is better, for instance 1 for who stayed and 0 for who left.</summary>
    public required double Outcome { get; init; }

    /// <summary>Probability of the lot to make the contact, known by design, from 0.0001 to 0.9999. Default 0.5.</summary>
    public double Propensity { get; init; } = 0.5;

    /// <summary>Minutes of staff that the contact takes or would take, above 0 and at most 1e6. Default 30.</summary>
    public double Minutes { get; init; } = 30;

    /// <summary>What was known before the lot, in the order of the names of the trial; NaN is not known.</summary>
    public ImmutableArray<double> Features { get; init; } = [];
}
