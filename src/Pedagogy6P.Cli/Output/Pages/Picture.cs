using System.Globalization;
using System.Text;
using Pedagogy6P.MachineLearning.Reports;

namespace Pedagogy6P.Cli.Output.Pages;

/// <summary>
/// A picture (SVG) in the making, in the colours of a <see cref="ReportPage"/>, with a title and a description for screen readers. Not
/// thread-safe.
/// </summary>
internal sealed class Picture
{
    /// <summary>Rules of style for pages with pictures.</summary>
    public const string Style = ":root{--mark:#0072b2;--sum:#b34f00}"
        + "@media(prefers-color-scheme:dark){:root{--mark:#56b4e9;--sum:#e69f00}}"
        + ".picture{display:block;max-width:none;font:12px system-ui,sans-serif;print-color-adjust:exact;-webkit-print-color-adjust:exact}"
        + ".picture text{fill:var(--ink)}.picture .grid{stroke:var(--line);fill:none}.picture .axis{stroke:var(--ink);fill:none}"
        + ".picture .dashed{stroke:var(--ink);stroke-dasharray:3 3;fill:none}.picture .mark{fill:var(--mark);stroke:none}"
        + ".picture .whisker{stroke:var(--mark);stroke-width:1.5;fill:none}.picture .sum{fill:var(--sum);stroke:none}"
        + ".picture .reach{stroke:var(--sum);stroke-width:3;fill:none}.picture .slope{stroke:var(--sum);stroke-dasharray:6 3;fill:none;"
        + "stroke-width:1.5}.picture .area{fill:var(--soft);stroke:var(--line)}.picture .strong{font-weight:600}";

    private readonly StringBuilder _svg = new();

    public Picture(double width, double height, string title, string description)
    {
        Add($"<svg class=\"picture\" role=\"img\" viewBox=\"0 0 {N(width)} {N(height)}\" width=\"{N(width)}\" height=\"{N(height)}\" "
            + $"xmlns=\"http://www.w3.org/2000/svg\"><title>{ReportPage.Escape(title)}</title>"
            + $"<desc>{ReportPage.Escape(description)}</desc>");
    }

    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public void Path(string kind, string data) => Add($"<path class=\"{kind}\" d=\"{data}\"/>");

    public void Line(string kind, double x1, double y1, double x2, double y2) => Path(kind, $"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}");

    public void Square(double x, double y, double side) =>
        Add($"<rect class=\"mark\" x=\"{N(x - (side / 2))}\" y=\"{N(y - (side / 2))}\" width=\"{N(side)}\" height=\"{N(side)}\"/>");

    /// <summary>A dot that tells its name when pointed at.</summary>
    public void Dot(double x, double y, string name) =>
        Add($"<circle class=\"mark\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"4\"><title>{ReportPage.Escape(name)}</title></circle>");

    public void Text(double x, double y, string text, string anchor = "start", bool strong = false) => Add(
        $"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\"{(strong ? " class=\"strong\"" : "")}>{ReportPage.Escape(text)}</text>");

    public void Sideways(double x, double y, string text) => Add(
        $"<text transform=\"translate({N(x)} {N(y)}) rotate(-90)\" text-anchor=\"middle\">{ReportPage.Escape(text)}</text>");

    public string Finish() => $"{_svg}</svg>";

    private void Add(string text) => _svg.Append(text);
}
