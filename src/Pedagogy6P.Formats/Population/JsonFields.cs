using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Population;

/// <summary>
/// Reads the fields of one JSON object, reporting what is missing, of the wrong type, out of range, repeated or unknown with its JSON path
/// (RFC 9535, normalised loosely). Reading goes on after a violation with a harmless value, so that one pass finds everything. Not
/// thread-safe.
/// </summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _byName = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly ViolationCollector _violations;

    public JsonFields(JsonElement element, string path, ViolationCollector violations)
    {
        Path = path;
        _violations = violations;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report(path, element.GetRawText(), "a JSON object { … }");
            return;
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (_byName.TryAdd(property.Name, property.Value))
            {
                _names.Add(property.Name);
            }
            else
            {
                Report(PathOf(property.Name), property.Name, "each name once in an object");
            }
        }
    }

    public string Path { get; }

    /// <summary>Names in the order of the document.</summary>
    public IReadOnlyList<string> Names => _names;

    public string PathOf(string name) =>
        name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            ? $"{Path}.{name}"
            : $"{Path}['{name.Replace("'", "\\'", StringComparison.Ordinal)}']";

    public void Report(string path, string? value, string expected) =>
        _violations.Add(PopulationModel.FileName, row: null, path, value, expected);

    public bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>A number in a range; without a fallback the field is required.</summary>
    public double Number(string name, NumberRule rule, double? fallback = null)
    {
        if (Find(name, required: fallback is null, rule.Expected) is not JsonElement element)
        {
            return fallback ?? 0;
        }

        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out double value) && double.IsFinite(value)
            && rule.Holds(value))
        {
            return value;
        }

        Report(PathOf(name), element.GetRawText(), rule.Expected);
        return fallback ?? 0;
    }

    /// <summary>A text that is not longer than a limit; without a fallback the field is required.</summary>
    public string Text(string name, string expected, Func<string, bool> holds, string? fallback = null)
    {
        if (Find(name, required: fallback is null, expected) is not JsonElement element)
        {
            return fallback ?? "";
        }

        if (element.ValueKind == JsonValueKind.String && element.GetString() is string value && holds(value))
        {
            return value;
        }

        Report(PathOf(name), element.GetRawText(), expected);
        return fallback ?? "";
    }

    /// <summary>The fields of an object; null when it is absent, which is a violation when it is required.</summary>
    public JsonFields? Object(string name, bool required) =>
        Find(name, required, "a JSON object { … }") is JsonElement element ? new JsonFields(element, PathOf(name), _violations) : null;

    /// <summary>The objects of a required array that is not empty.</summary>
    public IReadOnlyList<JsonFields> Objects(string name)
    {
        const string Expected = "a JSON array [ … ] of at least one object";
        if (Find(name, required: true, Expected) is not JsonElement element)
        {
            return [];
        }

        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() == 0)
        {
            Report(PathOf(name), element.GetRawText(), Expected);
            return [];
        }

        return
        [
            .. element.EnumerateArray().Select(
                (item, index) =>
                    new JsonFields(item, string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}[{index}]"), _violations)),
        ];
    }

    /// <summary>Reports the fields that nobody asked for; to be called once all others are read.</summary>
    public void RefuseOthers()
    {
        string known = string.Join(", ", _asked.Order(StringComparer.Ordinal));
        foreach (string name in _names.Where(name => !_asked.Contains(name)))
        {
            Report(PathOf(name), name, $"one of the known names: {known}");
        }
    }

    private JsonElement? Find(string name, bool required, string expected)
    {
        _asked.Add(name);
        if (_byName.TryGetValue(name, out JsonElement element))
        {
            return element;
        }

        if (required)
        {
            Report(PathOf(name), value: null, expected);
        }

        return null;
    }
}
