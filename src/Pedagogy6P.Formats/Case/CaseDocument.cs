using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Formats.Case;

/// <summary>
/// The framework that items belong to (<c>CFDocument</c>). Immutable; record equality compares <see cref="Other"/> by identity.
/// </summary>
public sealed record CaseDocument
{
    /// <summary>Its UUID; required.</summary>
    public string? Identifier { get; init; }

    /// <summary>Its URI; required.</summary>
    public string? Uri { get; init; }

    /// <summary>Who made it; required.</summary>
    public string? Creator { get; init; }

    /// <summary>Its title; required.</summary>
    public string? Title { get; init; }

    /// <summary>When it was last changed, as written; required.</summary>
    public string? LastChangeDateTime { get; init; }

    /// <summary>What it is about.</summary>
    public string? Description { get; init; }

    /// <summary>Its language (BCP 47).</summary>
    public string? Language { get; init; }

    /// <summary>Its version.</summary>
    public string? Version { get; init; }

    /// <summary>Draft, Adopted, Deprecated or Private Draft.</summary>
    public string? AdoptionStatus { get; init; }

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
