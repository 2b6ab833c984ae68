using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.House;

/// <summary>The figures of the house as a page.</summary>
/// <param name="Machine">Where they were measured.</param>
/// <param name="Date">When.</param>
/// <param name="Clock">How.</param>
/// <param name="Notes">What a reader has to know besides.</param>
/// <param name="Figures">The figures.</param>
internal sealed record HouseReport(
    Machine Machine, DateOnly Date, Clock Clock, IReadOnlyList<string> Notes, IReadOnlyList<HouseFigure> Figures)
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "house.md";

    /// <summary>The page as Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine("# What changes often costs little").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Date:O}, {Machine.Description}; {Clock.Name}.");
        text.AppendLine("Made by `house --out docs/benchmarks`.").AppendLine();
        foreach (string note in Notes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {note}");
        }

        text.AppendLine().AppendLine("| what | goal | median | least to most | times |").AppendLine("| --- | --- | --- | --- | --- |");
        foreach (HouseFigure figure in Figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {figure.What} | {figure.Goal} | {figure.Median:0.##} {figure.Unit} ");
            text.AppendLine(
                CultureInfo.InvariantCulture, $"| {figure.Values.Min():0.##} to {figure.Values.Max():0.##} | {figure.Values.Count} |");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }
}
