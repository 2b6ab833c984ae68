using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>Design of a study of a module's effect, from the strongest to the weakest.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StudyDesign>))]
public enum StudyDesign
{
    /// <summary>Randomised controlled trial.</summary>
    [JsonStringEnumMemberName("rct")]
    RandomisedTrial,

    /// <summary>Comparison without randomisation.</summary>
    [JsonStringEnumMemberName("quasi-experiment")]
    QuasiExperiment,

    /// <summary>One group measured before and after.</summary>
    [JsonStringEnumMemberName("pre-post")]
    PrePost,

    /// <summary>Opinions of participants; shown, never pooled.</summary>
    [JsonStringEnumMemberName("survey")]
    Survey,
}
