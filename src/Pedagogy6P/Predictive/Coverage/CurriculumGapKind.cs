using System.Text.Json.Serialization;

namespace Pedagogy6P.Predictive.Coverage;

/// <summary>What is missing of a competency in what a programme teaches; the graver first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CurriculumGapKind>))]
public enum CurriculumGapKind
{
    /// <summary>No module teaches it.</summary>
    [JsonStringEnumMemberName("not-taught")]
    NotTaught,

    /// <summary>Modules teach it, but none has a planned session with a seat left, or needs none.</summary>
    [JsonStringEnumMemberName("no-seats")]
    NoSeats,

    /// <summary>Modules with seats teach it, but none up to the level that some role asks.</summary>
    [JsonStringEnumMemberName("below-level")]
    BelowLevel,
}
