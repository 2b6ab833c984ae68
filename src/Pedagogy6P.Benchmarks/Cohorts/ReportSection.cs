using System.Text;

namespace Pedagogy6P.Benchmarks.Cohorts;

/// <summary>A part of the page: what is measured, in words, and a table. Immutable.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Words">What it says, and what the columns are: paragraphs and lists in Markdown.</param>
/// <param name="Columns">Titles of the columns.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ReportSection(string Title, IReadOnlyList<string> Words, IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Writes it as Markdown.</summary>
    public void Write(StringBuilder text)
    {
        text.AppendLine().Append("## ").AppendLine(Title).AppendLine();
        foreach (string words in Words)
        {
            text.AppendLine(words);
        }

        text.AppendLine().AppendLine(Row(Columns)).AppendLine(Row([.. Columns.Select(_ => "---")]));
        foreach (IReadOnlyList<string> row in Rows)
        {
            text.AppendLine(Row(row));
        }
    }

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
