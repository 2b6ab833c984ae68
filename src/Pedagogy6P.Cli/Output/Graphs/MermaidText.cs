using System.Globalization;
using System.Text;

namespace Pedagogy6P.Cli.Output.Graphs;

/// <summary>
/// Data as Mermaid takes them in, so that no title can break or change a graph: all but letters, digits and single spaces are entity codes
/// such as <c>#37;</c>, for what is no syntax today may be some in another version, or where labels are read as Markdown. Checked by
/// rendering with Mermaid 10 and 11.
/// </summary>
internal static class MermaidText
{
    // Shows as nothing and keeps its neighbours apart.
    private const string Break = "<wbr>";

    // Mermaid reads this even inside a label, from "direction" to the end of the line.
    private const string Direction = "direction";

    // What is still read in a label once its entities are letters again: formulas ($$), line breaks (\n), icons (fa:fa-…), and the marks by
    // which Mermaid hides entities from itself.
    private static readonly string[] Pairs = ["$$", "\\n", ":f", "ﬂ°", "¶ß"];

    /// <summary>Text inside a quoted label.</summary>
    public static string Label(string text) => Encode(text, Break);

    /// <summary>Text of an accessible title or description, which lasts to the end of its line and knows no tags.</summary>
    public static string Plain(string text) => Encode(text, between: "");

    private static string Encode(string text, string between)
    {
        var encoded = new StringBuilder(text.Length);
        Rune last = new(' ');
        foreach (Rune rune in text.EnumerateRunes())
        {
            Rune letter = Rune.IsControl(rune) ? new Rune(' ') : rune;
            if (Array.Exists(Pairs, pair => pair[0] == last.Value && pair[1] == letter.Value))
            {
                encoded.Append(between);
            }

            if (IsPlain(letter, last, encoded))
            {
                encoded.Append(letter.ToString());
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"#{letter.Value};");
            }

            last = letter;
        }

        return encoded.ToString();
    }

    private static bool IsPlain(Rune letter, Rune last, StringBuilder before)
    {
        if (letter.Value != ' ')
        {
            return Rune.IsLetter(letter) || Rune.IsDigit(letter);
        }

        return last.Value != ' '
            && !(before.Length >= Direction.Length && before.ToString(before.Length - Direction.Length, Direction.Length) is Direction);
    }
}
