using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Case;

/// <summary>
/// A framework of competencies as 1EdTech CASE 1.0 and 1.1 exchange it (<c>CFPackage</c>). What is read and written again is equal, also
/// in properties that these types have no place for. Immutable and thread-safe; record equality compares lists by identity.
/// </summary>
public sealed record CasePackage
{
    /// <summary>Largest file in bytes.</summary>
    public const int LargestBytes = 128 << 20;

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The framework.</summary>
    [JsonPropertyName("CFDocument")]
    public CaseDocument? Document { get; init; }

    /// <summary>Its statements.</summary>
    [JsonPropertyName("CFItems")]
    public ImmutableArray<CaseItem> Items { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Relations of its statements.</summary>
    [JsonPropertyName("CFAssociations")]
    public ImmutableArray<CaseAssociation> Associations { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Definitions, rubrics and all else, kept for writing.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> Other
    {
        get => WrittenOther ?? [];
        init => WrittenOther = new Dictionary<string, JsonElement>(value, StringComparer.Ordinal);
    }

    // Generated deserialisation adds to it as it goes.
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? WrittenOther { get; set; }

    /// <summary>
    /// Titles of the frameworks whose items it has: its own first, then those that items say they belong to (<c>CFDocumentURI</c>).
    /// </summary>
    [JsonIgnore]
    public ImmutableArray<string> Frameworks =>
        [.. Items.Select(item => item.Framework?.Title).Prepend(Document?.Title).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Whether it has what only 1.1 knows.</summary>
    [JsonIgnore]
    internal bool IsNewer => Document?.Other.ContainsKey("frameworkType") == true
        || Items.Any(item => item.Other.ContainsKey("subject") || item.Other.ContainsKey("extensions"))
        || Associations.Any(one => one.AssociationType is CaseRelation.IsTranslationOf || one.Other.ContainsKey("notes")
            || one.Origin?.Other.ContainsKey("targetType") == true || one.Destination?.Other.ContainsKey("targetType") == true);

    /// <summary>Reads a package and checks that nothing required is missing.</summary>
    /// <param name="stream">JSON in UTF-8; left open.</param>
    /// <param name="name">What it is called in violations.</param>
    /// <exception cref="InputRefusedException">It is larger than <see cref="LargestBytes"/>, no package, or breaks a rule.</exception>
    /// <exception cref="IOException">The stream cannot be read to its end.</exception>
    public static CasePackage Read(Stream stream, string name = "case")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        CasePackage package = Parse(BoundedBytes.Read(stream, LargestBytes, name), name);
        var violations = new ViolationCollector();
        CaseRules.Check(package, name, violations);
        violations.ThrowIfAny();
        return package;
    }

    /// <summary>Writes the package.</summary>
    /// <param name="stream">Where to; left open.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new Utf8JsonWriter(stream, Layout);
        JsonSerializer.Serialize(writer, this, CaseJsonContext.Default.CasePackage);
    }

    private static CasePackage Parse(ReadOnlyMemory<byte> json, string name)
    {
        try
        {
            ReadOnlySpan<byte> text = json.Span.StartsWith("\uFEFF"u8) ? json.Span["\uFEFF"u8.Length..] : json.Span;
            CasePackage? package = JsonSerializer.Deserialize(text, CaseJsonContext.Default.CasePackage);
            return package?.Document is not null ? package
                : throw InputRefusedException.Because(name, "CFDocument", value: null, "a CASE package: an object with CFDocument");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw InputRefusedException.Because(name, (exception as JsonException)?.Path, value: null,
                "a CASE package as JSON in UTF-8, this property of the type that CASE 1.0 or 1.1 gives it");
        }
    }
}
