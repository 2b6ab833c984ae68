using System.Text;

namespace Pedagogy6P.Cli.Options;

/// <summary>
/// Text of parts between separators in which a part, or a name within one, may stand in double quotes, so that separators in it are letters
/// like others; a quote in it is doubled. Quotes elsewhere mean themselves.
/// </summary>
internal static class QuotedText
{
    private const char Quote = '"';

    // After these a name begins; one that begins with a quote ends with the next lone one.
    private const string Beginnings = ":;,=";

    /// <summary>The parts, trimmed and still quoted; null when a quote is not closed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What stands between parts.</param>
    /// <param name="most">Most parts; the last one takes the rest.</param>
    public static List<string>? Split(string text, char separator, int most = int.MaxValue)
    {
        var parts = new List<string>();
        int start = 0;
        bool quoted = false, begins = true;
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            if (letter == Quote && (quoted || begins))
            {
                // A doubled quote closes and opens again.
                begins = quoted;
                quoted = !quoted;
                continue;
            }

            if (!quoted && letter == separator && parts.Count < most - 1)
            {
                parts.Add(text[start..at].Trim());
                start = at + 1;
            }

            begins = !quoted && (Beginnings.Contains(letter, StringComparison.Ordinal) || (begins && char.IsWhiteSpace(letter)));
        }

        parts.Add(text[start..].Trim());
        return quoted ? null : parts;
    }

    /// <summary>A part without its quotes.</summary>
    public static string Unquote(string part)
    {
        if (part.Length < 2 || part[0] != Quote || part[^1] != Quote)
        {
            return part;
        }

        return new StringBuilder(part, 1, part.Length - 2, part.Length).Replace("\"\"", "\"").ToString();
    }
}
