using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Research.Forecasts;

/// <summary>How well months are forecast, as a page.</summary>
/// <param name="Machine">Where it was measured.</param>
/// <param name="Date">When.</param>
/// <param name="Peer">Versions of R, or why it was not compared.</param>
/// <param name="Rows">Group, half, number of series, and errors by method.</param>
/// <param name="Methods">Names of the methods.</param>
/// <param name="Coverage">Shares within the intervals.</param>
/// <param name="Planted">Of series whose truth is known: the share held, and the last upper bound over the largest value.</param>
/// <param name="PerSecond">Series of 100 months a second on one core, choice and intervals included.</param>
internal sealed record ForecastsReportPage(Machine Machine, DateOnly Date, string Peer,
    IReadOnlyList<(string Group, int Half, int Series, IReadOnlyList<ForecastAccuracy> Errors)> Rows, IReadOnlyList<string> Methods,
    IReadOnlyList<ForecastCoverage> Coverage,
    IReadOnlyList<(string Name, double Held, double Middle, double Far)> Planted, double PerSecond)
{
    public const string FileName = "forecasts.md";

    public string ToMarkdown()
    {
        var page = new StringBuilder();
        void Line(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"# Forecasts of monthly series\n");
        Line($"{Date:yyyy-MM-dd}, {Machine.Description}. Made by `forecasts --out docs/benchmarks`. Peer: {Peer}.\n");
        Line($"18 months ahead, on series in place of those of the M3 competition, which nothing here has seen: windows of employment by");
        Line($"industry, and series drawn with the lengths, noise and seasons of its categories. Each cell is sMAPE in percent / MASE.");
        Line($"Both halves were looked at while methods were chosen.\n");
        Line($"| series | half | number | {string.Join(" | ", Methods)} |");
        Line($"| --- | --- | --- |{string.Concat(Methods.Select(_ => " --- |"))}");
        foreach ((string group, int half, int series, IReadOnlyList<ForecastAccuracy> errors) in Rows)
        {
            string cells = string.Join(" | ", errors.Select(one => string.Create(CultureInfo.InvariantCulture,
                $"{one.Smape:0.00} / {one.Mase:0.000}")));
            Line($"| {group} | {(half == 0 ? "A" : "B")} | {series} | {cells} |");
        }

        Line($"\n## Intervals of 95 %\n");
        Line($"148 series of employment, 24 origins each; job postings from every month on that has enough before.\n");
        Line($"| origins | forecasts | all months | least and most of a month ahead |");
        Line($"| --- | --- | --- | --- |");
        foreach (ForecastCoverage own in Coverage)
        {
            string range = string.Create(CultureInfo.InvariantCulture, $"{own.ByHorizon.Min():P1} to {own.ByHorizon.Max():P1}");
            Line($"| {own.Protocol} | {own.Origins} | {own.ByHorizon.Average():P1} | {range} |");
        }

        Line($"\nSeries whose truth is known, 500 of each:\n");
        Line($"| series | held | last upper bound ÷ largest value: median | 99 % |");
        Line($"| --- | --- | --- | --- |");
        foreach ((string name, double held, double middle, double far) in Planted)
        {
            Line($"| {name} | {held:P1} | {middle:0.00} | {far:0.0} |");
        }

        Line($"\n## Speed\n");
        Line($"{PerSecond:N0} series of 100 months a second on one core, choice and intervals included.");
        return page.ToString();
    }
}
