using System.Text.Json.Serialization;

namespace Pedagogy6P.Learners;

/// <summary>One enrolment of a learner in a module and how it stands.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="SessionId">Id of the session; null when self-paced or unknown.</param>
/// <param name="Enrolled">Day of enrolment.</param>
/// <param name="Status">How the enrolment stands.</param>
/// <param name="Ended">Day it ended, not before <paramref name="Enrolled"/>; null when active or unknown.</param>
/// <param name="Score">Result, 0 to 1; null when there is none.</param>
public sealed record Outcome([property: JsonPropertyName("module")] string ModuleId,
    [property: JsonPropertyName("session")] string? SessionId,
    DateOnly Enrolled, OutcomeStatus Status, DateOnly? Ended = null,
    double? Score = null);
