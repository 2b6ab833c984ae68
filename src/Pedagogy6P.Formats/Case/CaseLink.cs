using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Formats.Case;

/// <summary>A node that an association begins or ends at. Immutable; record equality compares <see cref="Other"/> by identity.</summary>
public sealed record CaseLink
{
    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>Its UUID; of nodes outside CASE often something else.</summary>
    public string? Identifier { get; init; }

    /// <summary>Its URI.</summary>
    public string? Uri { get; init; }

    /// <summary>Properties that this type has no place for, kept for writing.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> Other
    {
        get => WrittenOther ?? [];
        init => WrittenOther = new Dictionary<string, JsonElement>(value, StringComparer.Ordinal);
    }

    // Generated deserialisation adds to it as it goes.
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? WrittenOther { get; set; }
}
