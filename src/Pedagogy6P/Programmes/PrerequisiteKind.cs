using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>How strictly a prerequisite is meant.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PrerequisiteKind>))]
public enum PrerequisiteKind
{
    /// <summary>The module is infeasible without it.</summary>
    [JsonStringEnumMemberName("hard")]
    Hard,

    /// <summary>Recommended before; flagged when missing.</summary>
    [JsonStringEnumMemberName("advised")]
    Advised,
}
