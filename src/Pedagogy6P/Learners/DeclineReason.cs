using System.Text.Json.Serialization;

namespace Pedagogy6P.Learners;

/// <summary>Why a module was declined.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeclineReason>))]
public enum DeclineReason
{
    /// <summary>There is no time for it now.</summary>
    [JsonStringEnumMemberName("no-time")]
    NoTime,

    /// <summary>It takes place at the wrong time of the week or year.</summary>
    [JsonStringEnumMemberName("bad-time")]
    BadTime,

    /// <summary>It is too far away.</summary>
    [JsonStringEnumMemberName("too-far")]
    TooFar,

    /// <summary>It costs too much.</summary>
    [JsonStringEnumMemberName("too-expensive")]
    TooExpensive,

    /// <summary>It is too easy.</summary>
    [JsonStringEnumMemberName("too-easy")]
    TooEasy,

    /// <summary>It is too hard.</summary>
    [JsonStringEnumMemberName("too-hard")]
    TooHard,

    /// <summary>It does not serve the learner's practice.</summary>
    [JsonStringEnumMemberName("not-relevant")]
    NotRelevant,

    /// <summary>The learner knows it already, from elsewhere.</summary>
    [JsonStringEnumMemberName("known-already")]
    KnownAlready,

    /// <summary>The way it is taught does not suit.</summary>
    [JsonStringEnumMemberName("bad-format")]
    BadFormat,

    /// <summary>Another module goes first.</summary>
    [JsonStringEnumMemberName("another-first")]
    AnotherFirst,

    /// <summary>Another reason.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
