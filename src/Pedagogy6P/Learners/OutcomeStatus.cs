using System.Text.Json.Serialization;

namespace Pedagogy6P.Learners;

/// <summary>How an enrolment stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OutcomeStatus>))]
public enum OutcomeStatus
{
    /// <summary>Finished with success.</summary>
    [JsonStringEnumMemberName("completed")]
    Completed,

    /// <summary>Finished without success.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>Left before the end (dropout).</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,

    /// <summary>Still running.</summary>
    [JsonStringEnumMemberName("active")]
    Active,
}
