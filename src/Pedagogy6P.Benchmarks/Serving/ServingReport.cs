using System.Globalization;
using System.Text;
using MathNet.Numerics.Statistics;
using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Serving;

/// <summary>The figures of serving models as a page.</summary>
/// <param name="Machine">Where they were measured.</param>
/// <param name="Date">When.</param>
/// <param name="Clock">How.</param>
/// <param name="Notes">What a reader has to know besides.</param>
/// <param name="Rankings">The ranking with each model; microseconds per learner.</param>
/// <param name="Rows">Rows in one call; microseconds per row.</param>
internal sealed record ServingReport(
    Machine Machine, DateOnly Date, Clock Clock, IReadOnlyList<string> Notes, IReadOnlyList<ServedFigure> Rankings,
    IReadOnlyList<ServedFigure> Rows)
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "serving.md";

    /// <summary>The page as Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine("# Serving models of ML.NET and ONNX").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Date:O}, {Machine.Description}; {Clock.Name}, one thread.");
        text.AppendLine("Made by `serving --out docs/benchmarks`.").AppendLine();
        foreach (string note in Notes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {note}");
        }

        Add(text, "The ranking with a loaded model", "µs per learner", Rankings);
        Add(text, "Pairs of many learners in one call", "µs per row", Rows);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Add(StringBuilder text, string title, string unit, IReadOnlyList<ServedFigure> figures)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"| model | {unit} | beside | {unit} | ratio | goal | largest difference |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (ServedFigure figure in figures)
        {
            string goal = figure.Goal is double most ? string.Create(CultureInfo.InvariantCulture, $"≤ {most}") : "",
                difference = double.IsNaN(figure.LargestDifference)
                    ? "" : figure.LargestDifference.ToString("0.#e-0", CultureInfo.InvariantCulture);
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {figure.What} | {figure.Microseconds.Median():0.##} | {figure.Against} | {figure.AgainstMicroseconds.Median():0.##} | "
                    + $"{figure.Ratio:0.00} | {goal} | {difference} |");
        }
    }
}
