using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Pages;

/// <summary>A report on a terminal.</summary>
internal static class DocumentTable
{
    public static byte[] Of(ReportDocument document, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line(document.Title, Styles.Heading);
        foreach (string line in document.Lines)
        {
            canvas.Line(line);
        }

        foreach (ReportSection section in document.Sections.Where(section => !section.OnlyOnPages))
        {
            canvas.Line();
            Add(canvas, section);
        }

        return canvas.ToUtf8();
    }

    private static void Add(Canvas canvas, ReportSection section)
    {
        if (section.Heading is string heading)
        {
            canvas.Line(heading, Styles.Heading);
        }

        foreach (string line in section.Lines)
        {
            canvas.Line(line);
        }

        if (section.Heads.Count == 0)
        {
            return;
        }

        Table table = Canvas.Table([.. section.Heads]);
        foreach (IReadOnlyList<string> row in section.Rows)
        {
            table.AddRow([.. row.Select(cell => Canvas.Literal(cell))]);
        }

        foreach (TableColumn column in table.Columns.Skip(section.WordColumns))
        {
            column.RightAligned();
        }

        canvas.Add(table);
    }
}
