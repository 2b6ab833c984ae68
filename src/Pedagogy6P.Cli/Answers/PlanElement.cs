using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Answers;

/// <summary>A value of a plan's JSON that knows its path, so that what is wrong with it can be found. Immutable.</summary>
/// <param name="Value">The value.</param>
/// <param name="Path">Its path, such as <c>$.open[0].trainer</c>.</param>
/// <param name="File">The file.</param>
internal readonly record struct PlanElement(JsonElement Value, string Path, string File)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>A property.</summary>
    /// <exception cref="InputRefusedException">It is not there.</exception>
    public PlanElement this[string name] => Optional(name) ?? throw Refused(File, $"{Path}.{name}", null, "a value");

    /// <summary>A property that may be missing.</summary>
    public PlanElement? Optional(string name)
    {
        if (Value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("an object");
        }

        return Value.TryGetProperty(name, out JsonElement found) ? new PlanElement(found, $"{Path}.{name}", File) : null;
    }

    public string Text() => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : throw Wrong("a text");

    public string? TextOrNull() => Value.ValueKind == JsonValueKind.Null ? null : Text();

    public double Number() => Value.ValueKind == JsonValueKind.Number && Value.TryGetDouble(out double number) && double.IsFinite(number)
        ? number : throw Wrong("a number");

    public int Whole() => Value.ValueKind == JsonValueKind.Number && Value.TryGetInt32(out int number) && number >= 0
        ? number : throw Wrong("a whole number of 0 or more");

    public bool Truth() => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Wrong("true or false");

    public DateOnly Date() => DateOnly.TryParseExact(Text(), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        ? day : throw Wrong("a day as YYYY-MM-DD");

    /// <summary>The value of an enumeration by its name in camelCase.</summary>
    public T Word<T>()
        where T : struct, Enum
    {
        string text = Text();
        T[] values = Enum.GetValues<T>();
        string[] names = [.. values.Select(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()))];
        return Array.IndexOf(names, text) is var at and >= 0 ? values[at] : throw Wrong($"one of {string.Join(", ", names)}");
    }

    public ImmutableArray<T> Each<T>(Func<PlanElement, T> read)
    {
        if (Value.ValueKind != JsonValueKind.Array)
        {
            throw Wrong("a list");
        }

        (string path, string file) = (Path, File);
        return [.. Value.EnumerateArray().Select((one, place) =>
            read(new PlanElement(one, string.Create(CultureInfo.InvariantCulture, $"{path}[{place}]"), file)))];
    }

    /// <summary>What is wrong with this value.</summary>
    public InputRefusedException Wrong(string expected) =>
        Refused(File, Path, Value.ValueKind == JsonValueKind.String ? Value.GetString() : Value.GetRawText(), expected);

    private static InputRefusedException Refused(string file, string path, string? value, string expected) =>
        new(new Violation(file, Row: null, path, value, expected));
}
