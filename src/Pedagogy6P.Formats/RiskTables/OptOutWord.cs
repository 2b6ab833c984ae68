using System.Text;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Words that say whether somebody opted out: clear yes and no in English and French, in any letter case. A word for a missing value is
/// neither.
/// </summary>
internal static class OptOutWord
{
    public const string Expected =
        "1, true, yes, y, vrai, oui, o or x for who opted out, 0, false, no, n, faux, non or nothing for who did not";

    private static readonly string[] Yes = ["1", "1.0", "true", "yes", "y", "vrai", "oui", "o", "x"];
    private static readonly string[] No = ["0", "0.0", "false", "no", "n", "faux", "non"];

    /// <summary>Whether a trimmed cell says so; null when it says something else.</summary>
    public static bool? Read(ReadOnlySpan<byte> cell) => cell.IsEmpty || Contains(No, cell) ? false : Contains(Yes, cell) ? true : null;

    private static bool Contains(string[] words, ReadOnlySpan<byte> cell)
    {
        foreach (string word in words)
        {
            if (Ascii.EqualsIgnoreCase(cell, word))
            {
                return true;
            }
        }

        return false;
    }
}
