using System.Text.Json.Serialization;

namespace Pedagogy6P.Planning.Teams;

/// <summary>Why a learner is in no team, in the order in which reasons are looked for: the first that holds is told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AloneReason>))]
public enum AloneReason
{
    /// <summary>The module is not open to them: they vetoed or declined it, completed it, or lack what it asks.</summary>
    [JsonStringEnumMemberName("cannot-take-it")]
    CannotTakeIt,

    /// <summary>Nobody else may be in a team: no other learner can take the module.</summary>
    [JsonStringEnumMemberName("nobody")]
    Nobody,

    /// <summary>Nobody else shares one of the module's languages with them.</summary>
    [JsonStringEnumMemberName("language")]
    Language,

    /// <summary>Nobody else who shares a language has enough free time in common with them.</summary>
    [JsonStringEnumMemberName("time")]
    Time,

    /// <summary>Nobody else who has a language and time in common with them is known to be near enough.</summary>
    [JsonStringEnumMemberName("distance")]
    Distance,

    /// <summary>Learners of some audience are too few for as many teams as it would take to place everybody.</summary>
    [JsonStringEnumMemberName("audience")]
    Audience,

    /// <summary>No lawful team was found for them beside those of the others.</summary>
    [JsonStringEnumMemberName("left-over")]
    LeftOver,
}
