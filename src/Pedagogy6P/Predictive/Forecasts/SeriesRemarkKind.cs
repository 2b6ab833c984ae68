using System.Text.Json.Serialization;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>What can be noticed about a series.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SeriesRemarkKind>))]
public enum SeriesRemarkKind
{
    /// <summary>A month whose value is far from what the months around it say; it is replaced before fitting.</summary>
    Outlier,

    /// <summary>From here on the values are higher or lower than before, at once.</summary>
    LevelShift,

    /// <summary>Months that are not known; they are filled before fitting.</summary>
    Gap,

    /// <summary>Many months are 0: a method for intermittent demand was used.</summary>
    Intermittent,

    /// <summary>The first months are 0, and hardly any later one is: the series begins after them.</summary>
    Beginning,
}
