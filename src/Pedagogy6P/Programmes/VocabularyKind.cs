using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>Which words of a programme a <see cref="VocabularyTerm"/> gives a title to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VocabularyKind>))]
public enum VocabularyKind
{
    /// <summary>What a module deals with and a learner is interested in.</summary>
    [JsonStringEnumMemberName("topic")]
    Topic,

    /// <summary>A practice setting or specialty; settings form a tree.</summary>
    [JsonStringEnumMemberName("setting")]
    Setting,

    /// <summary>A funding or quality label.</summary>
    [JsonStringEnumMemberName("label")]
    Label,

    /// <summary>Equipment of sites.</summary>
    [JsonStringEnumMemberName("equipment")]
    Equipment,

    /// <summary>A public that learners belong to.</summary>
    [JsonStringEnumMemberName("audience")]
    Audience,
}
