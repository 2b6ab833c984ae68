using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Pedagogy6P.Planning.Paths;

namespace Pedagogy6P.Planning.Refreshers;

/// <summary>What refreshers are planned for. Immutable.</summary>
public sealed record RefresherRequest
{
    /// <summary>Calendar weeks looked ahead, that of the first day being the first; 1 to 104, 26 by default.</summary>
    [Range(1, 104)]
    public int Weeks { get; init; } = 26;

    /// <summary>The largest share of a week's hours that refreshers take, above 0 to 1; 0.15 by default.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double Share { get; init; } = 0.15;

    /// <summary>
    /// The share of what was attained that is to be remembered all the time of what the current role asks, above 0 to 1; 0.9 by default.
    /// </summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double Threshold { get; init; } = 0.9;

    /// <summary>Hours of a refresher of which no module says how long it takes, above 0 to 8; a quarter of an hour by default.</summary>
    [Range(0.0, 8.0, MinimumIsExclusive = true)]
    public double Hours { get; init; } = 0.25;

    /// <summary>
    /// A path that the learner follows: its modules ask entry levels, and what they teach is fresh after them; null: none.
    /// </summary>
    public LearningPath? Path { get; init; }

    /// <summary>What has to be remembered besides.</summary>
    public ImmutableArray<RecallNeed> Needs { get; init => field = value.IsDefault ? [] : value; } = [];
}
