using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Planning.Alternatives.Edits;

namespace Pedagogy6P.Benchmarks.Edits;

/// <summary>The figures of smallest edits as a page.</summary>
/// <param name="Machine">Where they were measured.</param>
/// <param name="Date">When.</param>
/// <param name="Figures">The figures.</param>
internal sealed record EditsReport(Machine Machine, DateOnly Date, IReadOnlyList<EditFigures> Figures)
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "make-possible.md";

    /// <summary>The page as Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine("# The smallest edits that make a module possible").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Date:O}, {Machine.Description}; processor time of the one thread.");
        text.AppendLine("Made by `make-possible --out docs/benchmarks`.").AppendLine();
        text.AppendLine("A case is a learner and a module drawn at random, evenly, with what is so already left out. *Ranked again* is");
        text.AppendLine("the share of the cases with edits in which the edited record, ranked anew by the same door as any other, has the");
        text.Append("module feasible, or ");
        text.AppendLine("first. Where no edit helps, the answer says why; *not found* means that the work allowed (1,000) did not last.");
        text.AppendLine("Before the first case that is timed, 2,000 others are asked for, so that the runtime has compiled all of it.");
        text.AppendLine("Goals: 100 % ranked again, under 20 ms each at 600 modules.").AppendLine();
        text.AppendLine(
            "| programme | aim | with edits | ranked again | proven least | no edit helps | not found | edits | median ms | p99 ms | "
            + "most ms |");
        text.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (EditFigures figures in Figures)
        {
            string aim = figures.Aim == EditAim.First ? "first" : "feasible";
            double share = figures.Found == 0 ? double.NaN : 100.0 * figures.Confirmed / figures.Found;
            text.Append(CultureInfo.InvariantCulture, $"| {figures.Programme} | {aim} | {figures.Found:N0} | {share:0.##} % ");
            text.Append(CultureInfo.InvariantCulture, $"| {100.0 * figures.Least / Math.Max(1, figures.Found):0.#} % ");
            text.Append(CultureInfo.InvariantCulture, $"| {figures.Impossible:N0} | {figures.NotFound:N0} | {figures.Edits:0.0} ");
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {figures.Quantile(0.5):0.00} | {figures.Quantile(0.99):0.00} | {figures.Quantile(1):0.00} |");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }
}
