using System.Globalization;
using System.Text;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Reports;

/// <summary>Shares with their intervals, one named row each, on a scale from 0 to 1.</summary>
internal static class SvgIntervals
{
    private const double Row = 22, Label = 170, Width = 420, Right = 16, Top = 26, Bottom = 24;

    public static string Draw(string title, IReadOnlyList<(string Name, Interval Value)> rows)
    {
        double plot = Width - Label - Right, height = Top + (Row * rows.Count) + Bottom;
        string text = "By group: " + string.Join("; ",
            rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Name} {row.Value.Estimate:0.000}, {Bounds(row.Value)}")));
        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture,
            $"<svg class=\"p6\" role=\"img\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" "
            + $"xmlns=\"http://www.w3.org/2000/svg\">");
        svg.Append(CultureInfo.InvariantCulture,
            $"<title>{SvgChart.Escape(title)}</title><desc>{SvgChart.Escape(text)}</desc><style>{SvgChart.Style}</style>");
        svg.Append(CultureInfo.InvariantCulture,
            $"<text x=\"{Width / 2}\" y=\"16\" text-anchor=\"middle\">{SvgChart.Escape(title)}</text>");
        for (int i = 0; i <= 4; i++)
        {
            double x = Label + (plot * i / 4);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{SvgChart.N(x)} {Top}V{SvgChart.N(height - Bottom)}\"/>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{SvgChart.N(x)}\" y=\"{SvgChart.N(height - 8)}\" text-anchor=\"middle\">{i / 4.0:0.##}</text>");
        }

        for (int i = 0; i < rows.Count; i++)
        {
            double y = Top + (Row * (i + 0.5));
            (string name, Interval value) = rows[i];
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{Label - 8}\" y=\"{SvgChart.N(y + 4)}\" text-anchor=\"end\">{SvgChart.Escape(SvgBars.Shorten(name))}</text>");
            if (value.Upper > value.Lower)
            {
                svg.Append(CultureInfo.InvariantCulture,
                    $"<path stroke-width=\"2\" stroke=\"var(--a)\" d=\"M{SvgChart.N(X(value.Lower))} "
                    + $"{SvgChart.N(y)}H{SvgChart.N(X(value.Upper))}\"/>");
            }

            svg.Append(CultureInfo.InvariantCulture,
                $"<circle cx=\"{SvgChart.N(X(value.Estimate))}\" cy=\"{SvgChart.N(y)}\" r=\"4\" fill=\"var(--a)\"/>");
        }

        return svg.Append("</svg>").ToString();

        double X(double share) => Label + (Math.Clamp(share, 0, 1) * plot);
    }

    private static string Bounds(Interval value) =>
        double.IsNaN(value.Lower) ? "no interval"
            : string.Create(CultureInfo.InvariantCulture, $"between {value.Lower:0.000} and {value.Upper:0.000}");
}
