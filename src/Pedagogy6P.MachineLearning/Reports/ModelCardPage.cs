using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pedagogy6P.MachineLearning.Reports;

/// <summary>
/// Lays a model card out as one HTML page: no scripts, nothing to load, light or dark as the reader prefers, tables that scroll on narrow
/// screens.
/// </summary>
internal static class ModelCardPage
{
    private const string Style = ":root{color-scheme:light dark;--line:#c4c4c4;--soft:#f4f4f4;--ink:#1d1d1d;--paper:#fff}"
        + "@media(prefers-color-scheme:dark){:root{--line:#4a4a4a;--soft:#262626;--ink:#e8e8e8;--paper:#171717}}"
        + "body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:62rem;margin:2rem auto;padding:0 "
        + "1rem}"
        + "h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.15rem;margin:2rem 0 .5rem}"
        + "dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}"
        + ".wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}"
        + "th{background:var(--soft);font-weight:600}"
        + "td,th{border:1px solid var(--line);padding:.2rem "
        + ".6rem;text-align:right;white-space:nowrap}td:first-child,th:first-child{text-align:left}"
        + ".figures{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0;max-width:100%;overflow-x:auto}@media "
        + "print{figure,table{break-inside:avoid}}";

    public static string Write(string title, string language, CardWords words, IReadOnlyList<(string Name, string Value)> facts,
        IReadOnlyList<CardTable> tables, ImmutableArray<string> figures,
        ImmutableArray<string> findings, IReadOnlyList<string> limits)
    {
        StringBuilder html = new();
        html.Append("<!doctype html>\n<html lang=\"").Append(SvgChart.Escape(language))
            .Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
            .Append(SvgChart.Escape(title)).Append("</title><style>").Append(Style).Append("</style></head><body><main>\n");
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
        return html.Append("</main></body></html>\n").ToString();
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
