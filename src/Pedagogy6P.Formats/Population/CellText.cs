using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Population;

/// <summary>
/// Parses the cell texts of choices, each as its column of <c>learners.csv</c> is; false for what the column would refuse.
/// </summary>
internal static class CellText
{
    public const string ExpectedId = "an id of 1 to 100 characters without ';', control characters or white space at the ends";
    private const int LongestId = 100;

    /// <summary>Parses a cell text into the value of a column.</summary>
    public delegate bool Parser<T>(string text, out T value);

    public static bool IsId(string text) =>
        text.Length is >= 1 and <= LongestId
        && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
        && !text.Any(character => character == ';' || char.IsControl(character));

    public static bool TryId(string text, out string? id)
    {
        id = text.Length == 0 ? null : text;
        return id is null || IsId(id);
    }

    public static bool TryIds(string text, out ImmutableArray<string> ids)
    {
        ids = text.Length == 0 ? [] : [.. text.Split(';', StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        return ids.All(IsId);
    }

    public static bool TryLanguages(string text, out ImmutableArray<string> tags) => TryIds(text, out tags) && tags.All(IsLanguage);

    public static bool TryModalities(string text, out ImmutableArray<Modality> modalities)
    {
        bool known = TryIds(text, out ImmutableArray<string> words);
        var found = ImmutableArray.CreateBuilder<Modality>(words.Length);
        foreach (string word in words)
        {
            known &= FormatWords.Modalities.TryFind(word, out Modality modality);
            found.Add(modality);
        }

        modalities = found.ToImmutable();
        return known;
    }

    public static bool TryLevel(string text, out int level) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out level) && level is >= 1 and <= 8;

    public static bool TryAmount(string text, out double? amount)
    {
        amount = null;
        if (text.Length == 0)
        {
            return true;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        bool parsed = double.TryParse(text, Style, CultureInfo.InvariantCulture, out double value);
        amount = value;
        return parsed && double.IsFinite(value) && value >= 0;
    }

    public static bool TryAvailability(string text, out Availability availability)
    {
        availability = Availability.Always;
        return text.Length == 0 || Availability.TryParse(text, SlotRounding.Inward, out availability);
    }

    private static bool IsLanguage(string tag)
    {
        string[] subtags = tag.Split('-');
        return subtags[0].Length >= 2 && subtags[0].All(char.IsAsciiLetter)
            && subtags.All(subtag => subtag.Length is >= 1 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));
    }
}
