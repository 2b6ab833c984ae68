using System.Text;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Words that say whether somebody opted out.</summary>
internal static class OptOutWord
{
    public const string Expected = "1, true, yes, y, oui or x for who opted out, 0, false, no, n, non or nothing for who did not";

    private static readonly string[] Yes = ["1", "true", "yes", "y", "oui", "x"];
    private static readonly string[] No = ["0", "false", "no", "n", "non"];

    /// <summary>Whether a trimmed cell says so; null when it says something else.</summary>
    public static bool? Read(ReadOnlySpan<byte> cell)
    {
        if (CellNumber.IsMissing(cell) || Contains(No, cell))
        {
            return false;
        }

        return Contains(Yes, cell) ? true : null;
    }

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
