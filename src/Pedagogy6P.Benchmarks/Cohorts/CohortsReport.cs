using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Cohorts;

/// <summary>What was measured as a page.</summary>
/// <param name="Machine">Where it was measured.</param>
/// <param name="Date">When.</param>
/// <param name="Clock">How.</param>
/// <param name="Sections">What was measured, part by part.</param>
/// <param name="Faults">What was found wrong with any plan.</param>
internal sealed record CohortsReport(Machine Machine, DateOnly Date, Clock Clock, IReadOnlyList<ReportSection> Sections,
    IReadOnlyList<string> Faults)
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "cohorts.md";

    /// <summary>The page as Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine("# Cohort plans beside CP-SAT, CBC and greedy seating").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Date:O}, {Machine.Description}; {Clock.Name}, one thread.");
        text.AppendLine("Made by `cohorts --out docs/benchmarks`.");
        foreach (ReportSection section in Sections)
        {
            section.Write(text);
        }

        text.AppendLine().AppendLine("Every plan was checked, and its score counted, by code that shares nothing with the planner.");
        foreach (string fault in Faults)
        {
            text.Append("- **").Append(fault).AppendLine("**");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }
}
