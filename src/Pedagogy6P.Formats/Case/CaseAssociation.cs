using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Formats.Case;

/// <summary>
/// A relation between two nodes (<c>CFAssociation</c>). Immutable; record equality compares <see cref="Other"/> by identity.
/// </summary>
public sealed record CaseAssociation
{
    /// <summary>Its UUID; required.</summary>
    public string? Identifier { get; init; }

    /// <summary>Its URI; required.</summary>
    public string? Uri { get; init; }

    /// <summary>
    /// One of <see cref="CaseRelation"/>, or a word of a later version; required. The origin is what it says of the destination.
    /// </summary>
    public string? AssociationType { get; init; }

    /// <summary>Where it begins; required.</summary>
    [JsonPropertyName("originNodeURI")]
    public CaseLink? Origin { get; init; }

    /// <summary>Where it ends; required.</summary>
    [JsonPropertyName("destinationNodeURI")]
    public CaseLink? Destination { get; init; }

    /// <summary>When it was last changed, as written; required.</summary>
    public string? LastChangeDateTime { get; init; }

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
