using System.Text;
using Pedagogy6P.MachineLearning.Reports;

namespace Pedagogy6P.Cli.Output.Pages;

/// <summary>A report as a page.</summary>
internal static class DocumentPage
{
    /// <param name="document">What it says.</param>
    /// <param name="language">Language of its texts.</param>
    /// <param name="style">Further rules of style.</param>
    public static byte[] Of(ReportDocument document, string language, string style = "")
    {
        var html = new StringBuilder($"<h1>{ReportPage.Escape(document.Title)}</h1>\n");
        foreach (string line in document.Lines)
        {
            PageParts.AddText(html, line);
        }

        foreach (ReportSection section in document.Sections)
        {
            Add(html, section);
        }

        return Encoding.UTF8.GetBytes(ReportPage.Write(document.Title, language, html.ToString(), Picture.Style + PageParts.Style + style));
    }

    private static void Add(StringBuilder html, ReportSection section)
    {
        if (section.Heading is string heading)
        {
            html.Append("<h2>").Append(ReportPage.Escape(heading)).Append("</h2>\n");
        }

        foreach (string line in section.Lines)
        {
            PageParts.AddText(html, line);
        }

        if (section.Picture is Func<string> picture)
        {
            PageParts.AddFigure(html, picture(), section.Caption);
        }

        if (section.Heads.Count > 0)
        {
            PageParts.AddTable(html, section.Heads, section.Rows, section.WordColumns);
        }
    }
}
