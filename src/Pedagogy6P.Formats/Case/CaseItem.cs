using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pedagogy6P.Formats.Case;

/// <summary>
/// A statement of a framework: a domain, a competency, a course (<c>CFItem</c>). Immutable; record equality compares <see cref="Other"/> by
/// identity.
/// </summary>
public sealed record CaseItem
{
    private const string DocumentProperty = "CFDocumentURI";

    /// <summary>Its UUID; required.</summary>
    public string? Identifier { get; init; }

    /// <summary>Its URI; required.</summary>
    public string? Uri { get; init; }

    /// <summary>What it says; required.</summary>
    public string? FullStatement { get; init; }

    /// <summary>When it was last changed, as written; required.</summary>
    public string? LastChangeDateTime { get; init; }

    /// <summary>The same in few words.</summary>
    public string? AbbreviatedStatement { get; init; }

    /// <summary>The code that people know it by.</summary>
    public string? HumanCodingScheme { get; init; }

    /// <summary>What kind of statement it is, in the framework's own words.</summary>
    [JsonPropertyName("CFItemType")]
    public string? ItemType { get; init; }

    /// <summary>Its language (BCP 47).</summary>
    public string? Language { get; init; }

    /// <summary>Anything else that is to be said.</summary>
    public string? Notes { get; init; }

    /// <summary>The framework that it says it belongs to, where frameworks were put together; null where it says none by title.</summary>
    [JsonIgnore]
    internal CaseLink? Framework
    {
        get => Other.TryGetValue(DocumentProperty, out JsonElement link) && link.ValueKind == JsonValueKind.Object
            ? link.Deserialize(CaseJsonContext.Default.CaseLink) : null;
        init => WrittenOther = new Dictionary<string, JsonElement>(Other, StringComparer.Ordinal)
        {
            [DocumentProperty] = JsonSerializer.SerializeToElement(value, CaseJsonContext.Default.CaseLink!),
        };
    }

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
