namespace Pedagogy6P.Formats.Imports.Facts;

/// <summary>Makes lawful titles of foreign ones. Stateless.</summary>
internal static class FactTitle
{
    private const int Longest = 200;

    /// <summary>The text in one line without white space at its ends, cut where it is long; null for a text of white space.</summary>
    public static string? Of(string? text)
    {
        string line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(letter => !char.IsControl(letter)));
        if (line.Length == 0)
        {
            return null;
        }

        return line.Length <= Longest ? line
            : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1), "…");
    }
}
