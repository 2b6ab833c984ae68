using System.Net;
using System.Text;

namespace Pedagogy6P.MachineLearning.Reports;

/// <summary>
/// The frame of every report: one HTML page without scripts and with nothing to load, light or dark as the reader prefers, that prints
/// well. Stateless and thread-safe.
/// </summary>
public static class ReportPage
{
    private const string Base = ":root{color-scheme:light dark;--line:#c4c4c4;--soft:#f4f4f4;--ink:#1d1d1d;--paper:#fff}"
        + "@media(prefers-color-scheme:dark){:root{--line:#4a4a4a;--soft:#262626;--ink:#e8e8e8;--paper:#171717}}"
        + "body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:62rem;margin:2rem auto;padding:0 "
        + "1rem}"
        + "h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.15rem;margin:2rem 0 .5rem}"
        + "dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}"
        + ".wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}"
        + "th{background:var(--soft);font-weight:600}td,th{border:1px solid var(--line);padding:.2rem .6rem}"
        + "figure{margin:0;max-width:100%}@media print{figure,table{break-inside:avoid}}";

    /// <summary>A whole page.</summary>
    /// <param name="title">Its title, as plain text; not shown in the page itself.</param>
    /// <param name="language">Language tag (BCP 47).</param>
    /// <param name="content">What it shows, as HTML.</param>
    /// <param name="style">Further rules of style: those of this frame give <c>--ink</c>, <c>--paper</c>, <c>--line</c> and <c>--soft</c>
    /// as colours.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Write(string title, string language, string content, string style = "")
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(style);
        return new StringBuilder("<!doctype html>\n<html lang=\"").Append(Escape(language))
            .Append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
            .Append(Escape(title)).Append("</title><style>").Append(Base).Append(style).Append("</style></head><body><main>\n")
            .Append(content).Append("</main></body></html>\n").ToString();
    }

    /// <summary>Plain text as HTML, for elements and attributes in double quotes.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return WebUtility.HtmlEncode(text);
    }
}
