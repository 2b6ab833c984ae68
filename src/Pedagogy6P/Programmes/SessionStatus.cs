using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>Whether a session takes place.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SessionStatus>))]
public enum SessionStatus
{
    /// <summary>It takes place: learners can be told to take it.</summary>
    [JsonStringEnumMemberName("planned")]
    Planned,

    /// <summary>A cohort plan may open it; nobody can be told to take it before.</summary>
    [JsonStringEnumMemberName("candidate")]
    Candidate,

    /// <summary>It never takes place.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
