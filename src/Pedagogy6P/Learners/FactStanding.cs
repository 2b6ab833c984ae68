using System.Text.Json.Serialization;

namespace Pedagogy6P.Learners;

/// <summary>Whether a fact is contested, and what comes of that.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FactStanding>))]
public enum FactStanding
{
    /// <summary>Nobody contests it, or it was settled that it stands.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    /// <summary>It is contested and used meanwhile; no model learns from it.</summary>
    [JsonStringEnumMemberName("contested")]
    Contested,

    /// <summary>It is contested and set aside meanwhile: the record is as if nothing were known.</summary>
    [JsonStringEnumMemberName("set-aside")]
    SetAside,

    /// <summary>It was contested and settled that it goes: set aside until somebody edits it.</summary>
    [JsonStringEnumMemberName("removed")]
    Removed,
}
