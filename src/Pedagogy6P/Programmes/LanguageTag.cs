namespace Pedagogy6P.Programmes;

/// <summary>Language tags (BCP 47), of which ranking compares only the primary subtag, whatever its case.</summary>
internal static class LanguageTag
{
    /// <summary>Whether a text has the shape of a tag: subtags of 1 to 8 ASCII letters or digits, the first of 2 to 8 letters.</summary>
    public static bool IsValid(string? tag)
    {
        if (tag is null)
        {
            return false;
        }

        string[] subtags = tag.Split('-');
        return subtags[0].Length >= 2 && subtags[0].All(char.IsAsciiLetter)
            && subtags.All(subtag => subtag.Length is >= 1 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>The primary subtag in lower case.</summary>
    public static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();
}
