using System.Globalization;
using System.Text;

namespace Pedagogy6P.MachineLearning.Reports;

/// <summary>
/// A small chart with axes as self-contained SVG. Colours come from style variables with a light and a dark set (Okabe and Ito's, told
/// apart by the
/// colour-blind too); series also differ by dash. Every chart has a title for screen readers.
/// </summary>
internal sealed class SvgChart
{
    public const string Style = ".p6{--ink:#222;--grid:#ddd;--a:#0072b2;--b:#d55e00;--c:#007a5e;--d:#8f5a86;font:12px system-ui,sans-serif}"
        + "@media(prefers-color-scheme:dark){.p6{--ink:#e6e6e6;--grid:#444;--a:#56b4e9;--b:#e69f00;--c:#2fc49a;--d:#cc79a7}}"
        + ".p6 text{fill:var(--ink)}.p6 .axis{stroke:var(--ink);fill:none}.p6 .grid{stroke:var(--grid);fill:none}";

    private const double Left = 52, Top = 28, Right = 12, Bottom = 40;
    private static readonly string[] Colours = ["var(--a)", "var(--b)", "var(--c)", "var(--d)"];
    private static readonly string[] Dashes = ["", "6 3", "2 3", "8 3 2 3"];

    private readonly StringBuilder _svg = new();
    private readonly double _width;
    private readonly double _height;
    private readonly double _maximumX;
    private readonly double _maximumY;

    public SvgChart(string title, string xLabel, string yLabel, double maximumX = 1, double maximumY = 1, double width = 380,
        double height = 320,
        string description = "")
    {
        _width = width;
        _height = height;
        _maximumX = maximumX > 0 ? maximumX : 1;
        _maximumY = maximumY > 0 ? maximumY : 1;
        _svg.Append(CultureInfo.InvariantCulture,
            $"<svg class=\"p6\" role=\"img\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" "
            + $"xmlns=\"http://www.w3.org/2000/svg\">");
        _svg.Append(CultureInfo.InvariantCulture,
            $"<title>{Escape(title)}</title><desc>{Escape(description)}</desc><style>{Style}</style>");
        Text(width / 2, 16, title, "middle");
        Text(Left + (PlotWidth / 2), height - 6, xLabel, "middle");
        _svg.Append(CultureInfo.InvariantCulture,
            $"<text transform=\"translate(12 {N(Top + (PlotHeight / 2))}) rotate(-90)\" text-anchor=\"middle\">{Escape(yLabel)}</text>");
        for (int i = 0; i <= 4; i++)
        {
            double share = i / 4.0, x = Left + (share * PlotWidth), y = Top + ((1 - share) * PlotHeight);
            _svg.Append(CultureInfo.InvariantCulture,
                $"<path class=\"grid\" d=\"M{N(x)} {N(Top)}V{N(Top + PlotHeight)}M{N(Left)} {N(y)}H{N(Left + PlotWidth)}\"/>");
            Text(x, Top + PlotHeight + 15, Tick(share * _maximumX), "middle");
            Text(Left - 5, y + 4, Tick(share * _maximumY), "end");
        }

        _svg.Append(CultureInfo.InvariantCulture,
            $"<path class=\"axis\" d=\"M{N(Left)} {N(Top)}V{N(Top + PlotHeight)}H{N(Left + PlotWidth)}\"/>");
    }

    private double PlotWidth => _width - Left - Right;

    private double PlotHeight => _height - Top - Bottom;

    /// <summary>A line through points; colour and dash by series number.</summary>
    public SvgChart Line(IEnumerable<(double X, double Y)> points, int series = 0)
    {
        _svg.Append("<path fill=\"none\" stroke-width=\"2\" stroke=\"").Append(Colours[series % 4]).Append("\" stroke-dasharray=\"")
            .Append(Dashes[series % 4]).Append("\" d=\"");
        char command = 'M';
        foreach ((double x, double y) in points)
        {
            _svg.Append(command).Append(N(X(x))).Append(' ').Append(N(Y(y)));
            command = 'L';
        }

        _svg.Append("\"/>");
        return this;
    }

    /// <summary>Dots, each with a vertical interval when its bounds differ.</summary>
    public SvgChart Dots(IEnumerable<(double X, double Y, double Lower, double Upper)> points, int series = 0)
    {
        foreach ((double x, double y, double lower, double upper) in points)
        {
            if (upper > lower)
            {
                _svg.Append(CultureInfo.InvariantCulture,
                    $"<path stroke-width=\"1.5\" stroke=\"{Colours[series % 4]}\" d=\"M{N(X(x))} {N(Y(lower))}V{N(Y(upper))}\"/>");
            }

            _svg.Append(CultureInfo.InvariantCulture,
                $"<circle cx=\"{N(X(x))}\" cy=\"{N(Y(y))}\" r=\"3.5\" fill=\"{Colours[series % 4]}\"/>");
        }

        return this;
    }

    /// <summary>The diagonal that a model without information or with perfect calibration lies on.</summary>
    public SvgChart Diagonal()
    {
        _svg.Append(CultureInfo.InvariantCulture,
            $"<path class=\"axis\" stroke-dasharray=\"3 3\" d=\"M{N(X(0))} {N(Y(0))}L{N(X(_maximumX))} {N(Y(_maximumY))}\"/>");
        return this;
    }

    /// <summary>Names of series, top right.</summary>
    public SvgChart Legend(params IReadOnlyList<string> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            double y = Top + 14 + (16 * i);
            _svg.Append(CultureInfo.InvariantCulture,
                $"<path stroke-width=\"2\" stroke=\"{Colours[i % 4]}\" stroke-dasharray=\"{Dashes[i % 4]}\" "
                + $"d=\"M{N(_width - Right - 130)} {N(y - 4)}h22\"/>");
            Text(_width - Right - 102, y, names[i], "start");
        }

        return this;
    }

    public override string ToString() => $"{_svg}</svg>";

    internal static string Escape(string text) => ReportPage.Escape(text);

    internal static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Tick(double value) => value.ToString(value >= 10 ? "0" : "0.##", CultureInfo.InvariantCulture);

    private double X(double value) => Left + (Math.Clamp(value / _maximumX, 0, 1) * PlotWidth);

    private double Y(double value) => Top + ((1 - Math.Clamp(value / _maximumY, 0, 1)) * PlotHeight);

    private void Text(double x, double y, string text, string anchor) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\">{Escape(text)}</text>");
}
