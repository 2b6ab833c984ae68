using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>How a module is taught.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Modality>))]
public enum Modality
{
    /// <summary>Online, each learner at their own time.</summary>
    [JsonStringEnumMemberName("online-async")]
    OnlineAsync,

    /// <summary>Online, together at set times.</summary>
    [JsonStringEnumMemberName("online-sync")]
    OnlineSync,

    /// <summary>At a site.</summary>
    [JsonStringEnumMemberName("on-site")]
    OnSite,

    /// <summary>Partly online, partly at a site.</summary>
    [JsonStringEnumMemberName("hybrid")]
    Hybrid,

    /// <summary>In the learner's workplace.</summary>
    [JsonStringEnumMemberName("workplace")]
    Workplace,
}
