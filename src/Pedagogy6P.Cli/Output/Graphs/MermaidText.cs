using System.Text;

namespace Pedagogy6P.Cli.Output.Graphs;

/// <summary>Data as Mermaid takes them in, so that no title can break or change a graph.</summary>
internal static class MermaidText
{
    /// <summary>Text inside a quoted label: what Mermaid or HTML would read as syntax becomes an entity code.</summary>
    public static string Label(string text)
    {
        var label = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            label.Append(letter switch
            {
                '"' => "#quot;",
                '#' => "#35;",
                '&' => "#amp;",
                '<' => "#lt;",
                '>' => "#gt;",
                '`' => "#96;",
                '*' => "#42;",
                '_' => "#95;",
                '\\' => "#92;",
                _ => char.IsControl(letter) ? " " : letter.ToString(),
            });
        }

        return label.ToString();
    }

    /// <summary>Text of an accessible title or description, which lasts to the end of its line and knows no entity codes.</summary>
    public static string Plain(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) || letter is '{' or '}' or '#' or ';' or '"' or '<' or '>' or '%' ? ' ' : letter));
}
