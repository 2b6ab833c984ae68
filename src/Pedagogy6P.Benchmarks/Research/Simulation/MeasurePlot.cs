using System.Globalization;
using System.Text;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Simulation;

/// <summary>Intervals of policies, one row each, as self-contained SVG that is read aloud as its table.</summary>
internal static class MeasurePlot
{
    private const double Row = 22, Label = 170, Width = 560, Right = 24, Top = 28, Bottom = 26;

    /// <summary>Draws.</summary>
    /// <param name="title">The title.</param>
    /// <param name="rows">The rows, from the top.</param>
    /// <param name="text">An interval as text.</param>
    public static string Draw(string title, IReadOnlyList<(string Name, Interval Value)> rows, Func<Interval, string> text)
    {
        // Where there is no interval the dot stands alone; where there is no value the name does.
        Interval[] known = [.. rows.Select(row => row.Value).Where(value => !double.IsNaN(value.Estimate)).DefaultIfEmpty()];
        double least = known.Min(value => Math.Min(0, Bound(value.Lower, value)));
        double most = known.Max(value => Math.Max(0, Bound(value.Upper, value)));
        double step = Step(most - least);
        (least, most) = (Math.Floor(least / step) * step, Math.Max(step, Math.Ceiling(most / step) * step));
        double height = Top + (Row * rows.Count) + Bottom;
        var svg = new StringBuilder();
        void Add(FormattableString part) => svg.Append(part.ToString(CultureInfo.InvariantCulture));
        double X(double value) => Label + ((Width - Label - Right) * (value - least) / (most - least));
        Add($"<svg class=\"p6\" role=\"img\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" ");
        Add($"xmlns=\"http://www.w3.org/2000/svg\"><title>{SvgChart.Escape(title)}</title><desc>");
        Add($"{SvgChart.Escape(string.Join("; ", rows.Select(row => $"{row.Name} {text(row.Value)}")))}</desc>");
        Add($"<style>{SvgChart.Style}</style>");
        Add($"<text x=\"{Width / 2}\" y=\"16\" text-anchor=\"middle\">{SvgChart.Escape(title)}</text>");
        for (int tick = 0; tick <= (int)Math.Round((most - least) / step); tick++)
        {
            double value = least + (tick * step);
            string kind = Math.Abs(value) < step / 1000 ? "axis" : "grid";
            Add($"<path class=\"{kind}\" d=\"M{SvgChart.N(X(value))} {Top}V{SvgChart.N(height - Bottom)}\"/>");
            Add($"<text x=\"{SvgChart.N(X(value))}\" y=\"{SvgChart.N(height - 8)}\" text-anchor=\"middle\">{value:0.###}</text>");
        }

        for (int row = 0; row < rows.Count; row++)
        {
            double y = Top + (Row * (row + 0.5));
            Interval value = rows[row].Value;
            Add($"<text x=\"{Label - 8}\" y=\"{SvgChart.N(y + 4)}\" text-anchor=\"end\">{SvgChart.Escape(rows[row].Name)}</text>");
            if (double.IsNaN(value.Estimate))
            {
                continue;
            }

            (double lower, double upper) = (X(Bound(value.Lower, value)), X(Bound(value.Upper, value)));
            Add($"<path stroke-width=\"2\" stroke=\"var(--a)\" d=\"M{SvgChart.N(lower)} {SvgChart.N(y)}H{SvgChart.N(upper)}\"/>");
            Add($"<circle cx=\"{SvgChart.N(X(value.Estimate))}\" cy=\"{SvgChart.N(y)}\" r=\"4\" fill=\"var(--a)\"/>");
        }

        return svg.Append("</svg>").ToString();
    }

    private static double Bound(double bound, Interval value) => double.IsNaN(bound) ? value.Estimate : bound;

    // 1, 2 or 5 times a power of ten, for four to ten ticks.
    private static double Step(double range)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1e-9, range) / 4)));
        double times = range / 4 / power;
        return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
    }
}
