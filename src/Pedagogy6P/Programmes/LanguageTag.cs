using System.Buffers;

namespace Pedagogy6P.Programmes;

/// <summary>Language tags (BCP 47), of which ranking compares only the primary subtag, whatever its case.</summary>
internal static class LanguageTag
{
    private const int LongestSubtag = 8;
    private const string AsciiLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly SearchValues<char> Letters = SearchValues.Create(AsciiLetters);
    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create(AsciiLetters + "0123456789");

    /// <summary>
    /// Whether a text has the shape of a tag: subtags of 1 to 8 ASCII letters or digits, the first of 2 to 8 letters. Allocates nothing.
    /// </summary>
    public static bool IsValid(string? tag)
    {
        ReadOnlySpan<char> rest = tag;
        int end = rest.IndexOf('-');
        ReadOnlySpan<char> subtag = end < 0 ? rest : rest[..end];
        bool valid = subtag.Length is >= 2 and <= LongestSubtag && !subtag.ContainsAnyExcept(Letters);
        while (valid && end >= 0)
        {
            rest = rest[(end + 1)..];
            end = rest.IndexOf('-');
            subtag = end < 0 ? rest : rest[..end];
            valid = subtag.Length is >= 1 and <= LongestSubtag && !subtag.ContainsAnyExcept(LettersAndDigits);
        }

        return valid;
    }

    /// <summary>The primary subtag in lower case.</summary>
    public static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();
}
