using System.Globalization;
using System.Text;

namespace Pedagogy6P.MachineLearning.Reports;

/// <summary>Horizontal bars to both sides of zero, one per named value.</summary>
internal static class SvgBars
{
    private const double Row = 20, Label = 170, Width = 420, Value = 52;

    public static string Draw(string title, IReadOnlyList<(string Name, double Value)> bars)
    {
        double largest = bars.Count == 0 ? 1 : Math.Max(1e-12, bars.Max(b => Math.Abs(b.Value)));
        bool both = bars.Any(b => b.Value < 0), positive = !both;
        double room = Width - Label - Value, zero = Label + (positive ? 0 : room / 2), scale = (positive ? room : room / 2) / largest,
            height = 30 + (Row * bars.Count);
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg class=\"p6\" role=\"img\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" "
            + $"xmlns=\"http://www.w3.org/2000/svg\">");
        svg.Append(CultureInfo.InvariantCulture,
            $"<title>{SvgChart.Escape(title)}</title><desc>{SvgChart.Escape(Describe(bars))}</desc><style>{SvgChart.Style}</style>"
            + $"<text x=\"{Width / 2}\" y=\"16\" text-anchor=\"middle\">{SvgChart.Escape(title)}</text>");
        for (int i = 0; i < bars.Count; i++)
        {
            double y = 26 + (Row * i), length = Math.Abs(bars[i].Value) * scale, x = bars[i].Value < 0 ? zero - length : zero;
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{Label - 6}\" y=\"{SvgChart.N(y + 13)}\" text-anchor=\"end\">{SvgChart.Escape(Shorten(bars[i].Name))}</text>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<rect x=\"{SvgChart.N(x)}\" y=\"{SvgChart.N(y + 2)}\" width=\"{SvgChart.N(length)}\" height=\"14\" "
                + $"fill=\"var({(bars[i].Value < 0 ? "--a" : "--b")})\"/>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{Width - 4}\" y=\"{SvgChart.N(y + 13)}\" "
                + $"text-anchor=\"end\">{bars[i].Value.ToString("0.000", CultureInfo.InvariantCulture)}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"axis\" d=\"M{SvgChart.N(zero)} 24V{SvgChart.N(height - 4)}\"/></svg>");
        return svg.ToString();
    }

    private static string Describe(IReadOnlyList<(string Name, double Value)> bars) =>
        string.Join("; ", bars.Select(bar => string.Create(CultureInfo.InvariantCulture, $"{bar.Name} {bar.Value:0.000}")));

    internal static string Shorten(string name) => name.Length <= 26 ? name : string.Concat(name.AsSpan(0, 25), "…");
}
