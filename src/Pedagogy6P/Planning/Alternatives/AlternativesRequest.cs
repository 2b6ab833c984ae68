using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Planning.Alternatives;

/// <summary>What is asked of alternatives. Immutable.</summary>
public sealed record AlternativesRequest
{
    /// <summary>How many that differ from the first choice and from each other, at most; 1 to 7, 7 by default.</summary>
    [Range(1, 7)]
    public int K { get; init; } = 7;

    /// <summary>
    /// The least share of the first choice's score that a module has to have, 0 to 1; 0.5 by default, so that nothing is told for being
    /// cheap that is hardly needed.
    /// </summary>
    [Range(0.0, 1.0)]
    public double LeastShare { get; init; } = 0.5;

    /// <summary>Who completed what; null, the default, where outcomes of others are not to be looked at.</summary>
    public PeerOutcomes? Peers { get; init; }
}
