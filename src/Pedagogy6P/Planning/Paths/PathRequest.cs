using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths;

/// <summary>What a path is asked for. Immutable.</summary>
public sealed record PathRequest
{
    /// <summary>
    /// Ids of the roles whose goals the path serves. Empty, the default, takes the learner's target roles, or, without any, all roles open
    /// to their audience.
    /// </summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Calendar weeks that a path may last, that of the first day included; 1 to 520, 52 by default.</summary>
    public int Weeks { get; init; } = 52;

    /// <summary>Paths to choose from, the best one included; 1 to 20, 1 by default.</summary>
    public int Alternatives { get; init; } = 1;

    /// <summary>Steps that the search for the best path may take, and those for the others together: the same on every machine. 1 or
    /// more, 200,000 by default.</summary>
    public long Steps { get; init; } = 200_000;
}
