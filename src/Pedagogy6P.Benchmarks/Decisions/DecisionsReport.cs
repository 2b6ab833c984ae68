using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.House;

namespace Pedagogy6P.Benchmarks.Decisions;

/// <summary>The figures of policies and of the decision log as a page.</summary>
/// <param name="Machine">Where they were measured.</param>
/// <param name="Date">When.</param>
/// <param name="Notes">What a reader has to know besides.</param>
/// <param name="Figures">The figures.</param>
internal sealed record DecisionsReport(Machine Machine, DateOnly Date, IReadOnlyList<string> Notes, IReadOnlyList<HouseFigure> Figures)
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "decisions.md";

    /// <summary>The page as Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine("# Policies and the decision log").AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture, $"{Date:O}, {Machine.Description}; policies by processor time, the log by wall time.");
        text.AppendLine("Made by `decisions --out docs/benchmarks`.").AppendLine();
        foreach (string note in Notes)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {note}");
        }

        FigureTable.AddTo(text, Figures);
        return text.ToString().ReplaceLineEndings("\n");
    }
}
