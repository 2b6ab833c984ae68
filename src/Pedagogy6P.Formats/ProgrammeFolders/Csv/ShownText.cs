using System.Text;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>Cuts the texts that violations show, so that a report of huge cells stays small.</summary>
internal static class ShownText
{
    /// <summary>Most characters shown.</summary>
    public const int Longest = 40;

    // No character takes more bytes in UTF-8.
    private const int BytesPerCharacter = 4;

    public static string Of(ReadOnlySpan<byte> utf8) =>
        Of(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, (Longest + 1) * BytesPerCharacter)]));

    public static string Of(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
