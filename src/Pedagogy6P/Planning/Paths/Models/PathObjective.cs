using System.Text.Json.Serialization;

namespace Pedagogy6P.Planning.Paths.Models;

/// <summary>What a path is judged by, the most important first: each counts only among paths that are equal in all before it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PathObjective>))]
public enum PathObjective
{
    /// <summary>Unmet need, the least.</summary>
    UnmetNeed,

    /// <summary>The last week, the earliest.</summary>
    Weeks,

    /// <summary>Advised groups that are missed, the fewest.</summary>
    MissedAdvice,

    /// <summary>Hours of all modules, the fewest.</summary>
    Hours,

    /// <summary>Price of all modules, the lowest.</summary>
    Price,

    /// <summary>Modules, the first in the order of the model: of two sorted lists that with the smaller place where they first
    /// differ.</summary>
    Modules,
}
