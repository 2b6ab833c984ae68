using System.Text.Json.Serialization;

namespace Pedagogy6P.Learners;

/// <summary>Who made a choice.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChoiceActor>))]
public enum ChoiceActor
{
    /// <summary>The learner.</summary>
    [JsonStringEnumMemberName("learner")]
    Learner,

    /// <summary>A tutor of the learner.</summary>
    [JsonStringEnumMemberName("tutor")]
    Tutor,

    /// <summary>The school.</summary>
    [JsonStringEnumMemberName("school")]
    School,
}
