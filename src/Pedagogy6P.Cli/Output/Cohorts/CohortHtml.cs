using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Reports;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>Writes the parts of a cohort's page: headings, sentences, tables, and bars in cells of tables. Not thread-safe.</summary>
internal sealed class CohortHtml(Speech speech)
{
    /// <summary>Rules of style, which need the colours of a <see cref="ReportPage"/>.</summary>
    public const string Style = ":root{--bar:#0072b2;--p0:#0072b2;--p1:#8f5a86;--p2:#d55e00;--p3:#007a5e;--p4:#7a6a00}"
        + "@media(prefers-color-scheme:dark){:root{--bar:#56b4e9;--p0:#56b4e9;--p1:#d79ac0;--p2:#e69f00;--p3:#2fc49a;--p4:#f0e442}}"
        + "td{vertical-align:top}th{text-align:left;vertical-align:bottom}.n{text-align:right;white-space:nowrap}"
        + ".id{color:color-mix(in srgb,var(--ink) 75%,var(--paper));font-size:.85em;overflow-wrap:anywhere}table{width:100%}"
        + ".facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.8rem;padding:0;list-style:none}"
        + ".facts li{border:1px solid var(--line);border-radius:.4rem;padding:.6rem .8rem}.facts b{display:block;font-size:1.5rem;"
        + "line-height:1.3}th.n{white-space:normal}.bars td:nth-child(2){width:45%;vertical-align:middle}"
        + ".bars.side td:nth-child(2){width:20%;min-width:8rem}.part th{background:none;border-left:0;border-right:0;padding-top:.8rem}"
        + ".track{display:flex;height:1rem;gap:2px}.track i{display:block;background:var(--bar);min-width:1px;"
        + "print-color-adjust:exact;-webkit-print-color-adjust:exact}.track .rest{background:none;border:1px solid var(--line);"
        + "box-sizing:border-box}.p0{--bar:var(--p0)}.p1{--bar:var(--p1)}.p2{--bar:var(--p2)}.p3{--bar:var(--p3)}.p4{--bar:var(--p4)}"
        + "th>i{display:block;width:1.6em;height:.6em;margin-left:auto;background:var(--bar);print-color-adjust:exact;"
        + "-webkit-print-color-adjust:exact}"
        + ".heat{width:auto;margin-bottom:1rem}.heat td,.heat th{white-space:nowrap}.heat th[rowspan]{white-space:normal}"
        + ".heat td{text-align:right;padding:.2rem .35rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}"
        + ".heat th[scope=row]{width:13rem;font-weight:400;white-space:normal}.heat .full{font-weight:700;"
        + "outline:2px solid var(--ink);outline-offset:-2px}h3{font-size:1rem;margin:1.2rem 0 .4rem}"
        + "summary{cursor:pointer;margin:.6rem 0}@media print{body{max-width:none;margin:0}tr{break-inside:avoid}table{break-inside:auto}"
        + "h2,h3{break-after:avoid}}";

    // No part of a bar is drawn that could not be seen.
    private const double Smallest = 0.001;

    private readonly StringBuilder _html = new();

    public Speech Speech => speech;

    /// <summary>A text in English, in the language of the reader, as HTML.</summary>
    public string Say(string english) => ReportPage.Escape(speech.Say(english));

    public void Heading(string english, int level = 2) => Raw($"<h{NumberText.Whole(level)}>{Say(english)}</h{NumberText.Whole(level)}>\n");

    public void Paragraph(string english) => Raw($"<p>{Say(english)}</p>\n");

    public void Raw(string html) => _html.Append(html);

    /// <summary>A table; cells are HTML, and a row of one cell begins a part.</summary>
    /// <param name="caption">What it shows, in English, for screen readers.</param>
    /// <param name="kind">Its class.</param>
    /// <param name="headings">Headings in English; those of numbers begin with #, those of a colour with its number before that.</param>
    /// <param name="rows">Rows of cells.</param>
    public void Table(string caption, string kind, string[] headings, IEnumerable<string[]> rows)
    {
        Raw($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{Say(caption)}\"><table class=\"{kind}\"><thead><tr>");
        foreach (string heading in headings)
        {
            int sign = heading.IndexOf('#', StringComparison.Ordinal);
            Raw($"<th scope=\"col\"{(sign < 0 ? "" : " class=\"n\"")}>{(sign > 0 ? $"<i class=\"p{heading[..sign]}\"></i>" : "")}"
                + $"{Say(heading[(sign + 1)..])}</th>");
        }

        Raw("</tr></thead><tbody>\n");
        foreach (string[] row in rows)
        {
            Raw(row.Length == 1 ? $"<tr class=\"part\"><th scope=\"rowgroup\" colspan=\"{NumberText.Whole(headings.Length)}\">{row[0]}</th>"
                : "<tr>");
            for (int cell = 0; row.Length > 1 && cell < row.Length; cell++)
            {
                Raw($"<td{(headings[cell].Contains('#', StringComparison.Ordinal) ? " class=\"n\"" : "")}>{row[cell]}</td>");
            }

            Raw("</tr>\n");
        }

        Raw("</tbody></table></div>\n");
    }

    /// <summary>Bars one after the other in a cell: shares of its width, each with the number of its colour.</summary>
    public static string Track(params IEnumerable<(double Share, string Kind)> parts)
    {
        var html = new StringBuilder("<div class=\"track\" aria-hidden=\"true\">");
        foreach ((double share, string kind) in parts.Where(part => part.Share >= Smallest))
        {
            html.Append(CultureInfo.InvariantCulture, $"<i class=\"{kind}\" style=\"width:{100 * Math.Min(1, share):0.##}%\"></i>");
        }

        return html.Append("</div>").ToString();
    }

    /// <summary>A name, and its id in small letters below.</summary>
    public static string Named(string title, params IEnumerable<string?> small) =>
        $"{ReportPage.Escape(title)}<br><span class=\"id\">"
        + $"{ReportPage.Escape(string.Join(", ", small.Where(part => part is not null)))}</span>";

    public override string ToString() => _html.ToString();
}
