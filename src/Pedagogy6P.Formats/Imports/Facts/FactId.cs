using System.Security.Cryptography;
using System.Text;

namespace Pedagogy6P.Formats.Imports.Facts;

/// <summary>Makes lawful ids of foreign ones, the same for the same text. Stateless.</summary>
internal static class FactId
{
    private const int Longest = 100;
    private const int HashLetters = 8;

    /// <summary>
    /// An id of the programme folder: white space at the ends goes, <c>;</c> becomes <c>,</c>, control characters become spaces, and
    /// what is longer than 100 characters is cut and ends in a hash of the whole. Null for a text of white space.
    /// </summary>
    public static string? Of(string? text)
    {
        string id = string.Concat((text ?? "").Select(letter => letter == ';' ? ',' : char.IsControl(letter) ? ' ' : letter)).Trim();
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
}
