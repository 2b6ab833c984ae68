using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.House;

namespace Pedagogy6P.Benchmarks.Choices;

/// <summary>The figures of choices as a page.</summary>
/// <param name="Machine">Where they were measured.</param>
/// <param name="Date">When.</param>
/// <param name="Notes">What a reader has to know besides.</param>
/// <param name="Figures">The figures.</param>
internal sealed record ChoicesReport(Machine Machine, DateOnly Date, IReadOnlyList<string> Notes, IReadOnlyList<HouseFigure> Figures)
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "choices.md";

    /// <summary>The page as Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine("# Choices: folding and keeping").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{Date:O}, {Machine.Description}; folds by processor time of their one thread, appends by wall time.");
        text.AppendLine("Made by `choices --out docs/benchmarks`.").AppendLine();
        foreach (string note in Notes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {note}");
        }

        FigureTable.AddTo(text, Figures);
        return text.ToString().ReplaceLineEndings("\n");
    }
}
