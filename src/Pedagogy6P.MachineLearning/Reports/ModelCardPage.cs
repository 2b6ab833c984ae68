using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pedagogy6P.MachineLearning.Reports;

/// <summary>
/// Lays a model card out as a <see cref="ReportPage"/>, with tables that scroll on narrow screens.
/// </summary>
internal static class ModelCardPage
{
    private const string Style = "td,th{text-align:right;white-space:nowrap}td:first-child,th:first-child{text-align:left}"
        + ".figures{display:flex;flex-wrap:wrap;gap:1rem}figure{overflow-x:auto}";

    public static string Write(string title, string language, CardWords words, IReadOnlyList<(string Name, string Value)> facts,
        IReadOnlyList<CardTable> tables, ImmutableArray<string> figures,
        ImmutableArray<string> findings, IReadOnlyList<string> limits)
    {
        StringBuilder html = new();
        html.Append(CultureInfo.InvariantCulture, $"<h1>{SvgChart.Escape(title)}</h1>\n<dl>");
        foreach ((string name, string value) in facts)
        {
            html.Append(CultureInfo.InvariantCulture, $"<dt>{SvgChart.Escape(name)}</dt><dd>{SvgChart.Escape(value)}</dd>");
        }

        html.Append("</dl>\n");
        AppendList(html, words, "Findings about the data", findings);
        for (int i = 0; i < tables.Count; i++)
        {
            AppendTable(html, tables[i]);
            if (i == 0 && figures.Length > 0)
            {
                html.Append(CultureInfo.InvariantCulture, $"<h2>{words.Of("Figures")}</h2>\n<div class=\"figures\">")
                    .AppendJoin("", figures.Select(figure => $"<figure>{words.OfFigure(figure)}</figure>\n")).Append("</div>\n");
            }
        }

        AppendList(html, words, "Limits", limits);
        return ReportPage.Write(title, language, html.ToString(), Style);
    }

    private static void AppendList(StringBuilder html, CardWords words, string title, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{SvgChart.Escape(words.Of(title))}</h2>\n<ul>")
                .AppendJoin("", items.Select(item => $"<li>{SvgChart.Escape(words.Of(item))}</li>")).Append("</ul>\n");
        }
    }

    private static void AppendTable(StringBuilder html, CardTable table)
    {
        if (table.Rows.Length == 0)
        {
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<h2>{SvgChart.Escape(table.Title)}</h2>\n<div class=\"wide\"><table><thead><tr>")
            .AppendJoin("", table.Header.Select(cell => $"<th scope=\"col\">{SvgChart.Escape(cell)}</th>")).Append("</tr></thead><tbody>");
        foreach (ImmutableArray<string> row in table.Rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{SvgChart.Escape(cell)}</td>")).Append("</tr>");
        }

        html.Append("</tbody></table></div>\n");
    }
}
