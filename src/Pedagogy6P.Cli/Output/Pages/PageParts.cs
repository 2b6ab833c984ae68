using System.Text;
using Pedagogy6P.MachineLearning.Reports;

namespace Pedagogy6P.Cli.Output.Pages;

/// <summary>What pages are made of.</summary>
internal static class PageParts
{
    public const string Style = "figure{margin:.8rem 0;overflow-x:auto}figcaption{font-size:.85rem;max-width:44rem}"
        + "section{border-top:1px solid var(--line);margin-top:2rem}.grade{font-weight:600}"
        + "td.number,th.number{text-align:right}td.number,td:first-child{white-space:nowrap}th{text-align:left}"
        + ".wide table{font-size:.85rem}.wide td,.wide th{padding:.15rem .4rem}.plain{padding-left:1.2rem}"
        + "@media(max-width:40rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}";

    public static void AddText(StringBuilder html, string text) => html.Append("<p>").Append(ReportPage.Escape(text)).Append("</p>\n");

    public static void AddFigure(StringBuilder html, string picture, string caption) => html.Append("<figure tabindex=\"0\">")
        .Append(picture).Append("<figcaption>").Append(ReportPage.Escape(caption)).Append("</figcaption></figure>\n");

    public static void AddFacts(StringBuilder html, IEnumerable<(string Name, string Value)> facts)
    {
        html.Append("<dl>");
        foreach ((string name, string value) in facts)
        {
            html.Append("<dt>").Append(ReportPage.Escape(name)).Append("</dt><dd>").Append(ReportPage.Escape(value)).Append("</dd>");
        }

        html.Append("</dl>\n");
    }

    /// <summary>A table whose columns after the first hold numbers.</summary>
    public static void AddTable(StringBuilder html, IEnumerable<string> heads, IEnumerable<IReadOnlyList<string>> rows, int words = 1)
    {
        html.Append("<div class=\"wide\" tabindex=\"0\"><table><thead><tr>")
            .AppendJoin("", heads.Select((head, at) => $"<th scope=\"col\"{Kind(at)}>{ReportPage.Escape(head)}</th>"))
            .Append("</tr></thead><tbody>");
        foreach (IReadOnlyList<string> row in rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select((cell, at) => $"<td{Kind(at)}>{ReportPage.Escape(cell)}</td>")).Append("</tr>");
        }

        html.Append("</tbody></table></div>\n");

        string Kind(int at) => at < words ? "" : " class=\"number\"";
    }
}
