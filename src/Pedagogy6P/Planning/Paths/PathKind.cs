using System.Text.Json.Serialization;

namespace Pedagogy6P.Planning.Paths;

/// <summary>What a path is best at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PathKind>))]
public enum PathKind
{
    /// <summary>The best of all: least unmet need, then the earliest end.</summary>
    Best,

    /// <summary>The best within fewer weeks or fewer hours a week.</summary>
    TradeOff,

    /// <summary>With no more unmet need than the best, fewer kilometres.</summary>
    Nearest,

    /// <summary>With no more unmet need than the best, the lowest price.</summary>
    Cheapest,

    /// <summary>With no more unmet need than the best, the fewest hours that are not hands-on.</summary>
    MostPractical,

    /// <summary>A path so far, with the fewest changes: better ones may exist that change more.</summary>
    Repaired,
}
