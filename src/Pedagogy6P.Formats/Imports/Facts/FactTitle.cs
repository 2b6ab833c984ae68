namespace Pedagogy6P.Formats.Imports.Facts;

/// <summary>Makes lawful titles of foreign ones. Stateless.</summary>
internal static class FactTitle
{
    private const int Longest = 500;

    /// <summary>
    /// The text without white space at its ends and without control characters other than line breaks and tabs, cut where it is long;
    /// null for a text of white space.
    /// </summary>
    public static string? Of(string? text)
    {
        string title = string.Concat((text ?? "").Where(letter => !char.IsControl(letter) || letter is '\n' or '\r' or '\t')).Trim();
        if (title.Length == 0)
        {
            return null;
        }

        return title.Length <= Longest ? title
            : string.Concat(title.AsSpan(0, char.IsHighSurrogate(title[Longest - 2]) ? Longest - 2 : Longest - 1), "…");
    }
}
