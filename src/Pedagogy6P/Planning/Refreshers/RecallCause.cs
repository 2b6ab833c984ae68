using System.Text.Json.Serialization;

namespace Pedagogy6P.Planning.Refreshers;

/// <summary>Why something has to be remembered on a day.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecallCause>))]
public enum RecallCause
{
    /// <summary>The host says so.</summary>
    [JsonStringEnumMemberName("asked")]
    Asked = 0,

    /// <summary>A module asks it where it begins.</summary>
    [JsonStringEnumMemberName("entry")]
    Entry = 1,

    /// <summary>The role that the learner exercises asks it all the time.</summary>
    [JsonStringEnumMemberName("role")]
    Role = 2,
}
