using System.Collections.Immutable;
using Pedagogy6P.Planning.Paths.Models;

namespace Pedagogy6P.Planning.Paths;

/// <summary>What a path is asked for. Immutable.</summary>
public sealed record PathRequest
{
    /// <summary>
    /// Ids of the roles whose goals the path serves. Where neither roles, nor competencies, nor an award are asked for, those are the
    /// learner's target roles, or, without any, all roles open to their audience.
    /// </summary>
    public ImmutableArray<string> Roles { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Competencies that the path serves, besides those of the roles; of goals for one competency the highest counts.</summary>
    public ImmutableArray<PathTarget> Competencies { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Id of the award that the path has to complete; null for none. Where neither roles nor competencies are asked for, it is the only
    /// goal: the path ends as early as it can.
    /// </summary>
    public string? Award { get; init; }

    /// <summary>Calendar weeks that a path may last, that of the first day included; 1 to 520, 52 by default.</summary>
    public int Weeks { get; init; } = 52;

    /// <summary>
    /// Weeks in which the learner has fewer hours than usual: a holiday, a busy week. At most one for a calendar week.
    /// </summary>
    public ImmutableArray<PathWeek> ShortWeeks { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Paths to choose from, the best one included; 1 to 20, 1 by default.</summary>
    public int Alternatives { get; init; } = 1;

    /// <summary>Steps that the search for the best path may take, and those for the others together: the same on every machine. 1 or
    /// more, 80,000 by default.</summary>
    public long Steps { get; init; } = 80_000;

    /// <summary>
    /// Who is asked to prove the best path where these steps did not last, such as <c>CpSatPathProver</c> of the package
    /// <c>Pedagogy6P.Solvers</c>; null, the default, leaves it at what was found. Its answer is checked before it is taken.
    /// </summary>
    public IPathProver? Prover { get; init; }
}
