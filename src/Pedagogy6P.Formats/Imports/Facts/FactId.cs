using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pedagogy6P.Formats.Imports.Facts;

/// <summary>Makes lawful ids of foreign ones, the same for the same text. Stateless.</summary>
internal static class FactId
{
    private const int Longest = 100;
    private const int HashLetters = 8;

    /// <summary>
    /// An id of the programme folder: white space at the ends goes, <c>;</c> and control characters are percent-encoded
    /// (<c>%3B</c>), and so is a percent sign that would be taken for one of these, so that ids that differ stay apart; what is longer
    /// than 100 characters is cut and ends in a hash of the whole. Null for a text of white space.
    /// </summary>
    public static string? Of(string? text)
    {
        string plain = (text ?? "").Trim();
        string id = plain.Any(IsSpecial) ? string.Concat(plain.Select((letter, at) => IsUnlawful(letter) || IsCode(plain, at)
            ? string.Create(CultureInfo.InvariantCulture, $"%{(int)letter:X2}") : letter.ToString())) : plain;
        if (id.Length == 0)
        {
            return null;
        }

        return id.Length <= Longest ? id : Apart(id, id);
    }

    /// <summary>An id with a hash of something behind it, cut where it is long.</summary>
    public static string Apart(string id, string hashed)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed)))[..HashLetters];
        int kept = Math.Min(id.Length, Longest - HashLetters - 1);
        return string.Concat(id.AsSpan(0, char.IsHighSurrogate(id[kept - 1]) ? kept - 1 : kept), "~", hash);
    }

    private static bool IsSpecial(char letter) => letter == '%' || IsUnlawful(letter);

    private static bool IsUnlawful(char letter) => letter == ';' || char.IsControl(letter);

    // A percent sign before the code of a character that is encoded here, itself among them.
    private static bool IsCode(string text, int at) => text[at] == '%' && at + 2 < text.Length
        && int.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)
        && IsSpecial((char)code);
}
