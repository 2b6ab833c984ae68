using System.Text.Json.Serialization;

namespace Pedagogy6P.Planning.Paths;

/// <summary>What keeps modules from fitting together.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PathLimit>))]
public enum PathLimit
{
    /// <summary>The learner's hours of a week.</summary>
    WeeklyHours,

    /// <summary>Sessions at the same time.</summary>
    Overlap,

    /// <summary>The learner's budget.</summary>
    Budget,

    /// <summary>Dates by which mandatory modules have to end.</summary>
    Dates,

    /// <summary>The weeks that the path may last.</summary>
    Horizon,
}
