using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Practice.Logbooks;

/// <summary>A module at a workplace, with what its logbook says: a field path with an employer.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="SessionId">Id of the session; null without one.</param>
/// <param name="Status">How the enrolment stands; null for one that is still ahead.</param>
public sealed record Placement(
    [property: JsonPropertyName("module")] string ModuleId, [property: JsonPropertyName("session")] string? SessionId,
    OutcomeStatus? Status)
{
    /// <summary>First day; null when it is not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null when it is not known or has not come.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who accompanies it: the session's trainer and who observed, ids that the host knows, in ordinal order.</summary>
    public ImmutableArray<string> Tutors { get; init; } = [];

    /// <summary>Lines of the logbook on its days about what it teaches.</summary>
    public int Lines { get; init; }

    /// <summary>Hours of those that say so.</summary>
    public double Hours { get; init; }

    /// <summary>Mean of how well it was seen done; null without lines.</summary>
    public double? MeanObserved { get; init; }

    /// <summary>What it teaches and of which its logbook has no line, in ordinal order.</summary>
    [JsonPropertyName("notYetSeen")]
    public ImmutableArray<string> NotYetSeen { get; init; } = [];
}
