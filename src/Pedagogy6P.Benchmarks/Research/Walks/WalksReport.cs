using System.Globalization;
using System.Text;

namespace Pedagogy6P.Benchmarks.Research.Walks;

/// <summary>The figures as a page.</summary>
/// <param name="Samples">The sample learners of esnbyum.</param>
/// <param name="Graph">The concepts.</param>
/// <param name="Walks">The walks over them.</param>
internal sealed record WalksReport(SampleFigures Samples, ConceptGraph Graph, WalkFigures Walks)
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "walks.md";

    /// <summary>The page as Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine("# Where recommendations lead").AppendLine();
        text.AppendLine("Made by `walks --data DIR --out docs/benchmarks`. Counts, not times: they are the same on every machine.")
            .AppendLine();
        text.AppendLine("## The sample learners of esnbyum, ten recommendations each").AppendLine();
        text.AppendLine("| figure | value |").AppendLine("| --- | --- |");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"| learners left without a recommendation | {Samples.WithoutAny} of {Samples.Learners} |");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"| the most needed of the ten stands first | {Samples.MostNeededFirst} of {Samples.Learners - Samples.WithoutAny} |");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"| a mandatory module stands first, of those who have one among the ten | {Samples.MandatoryFirst} of {Samples.WithMandatory} "
                + $"|");
        text.AppendLine().AppendLine("## A programme made of concept prerequisites").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"MOOCCube (Yu et al., 2020; CC0): {Graph.Concepts.Length} concepts, one self-paced module each, {Graph.Edges.Length} hard "
                + $"prerequisites.");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Rows are taken in file order; one that repeats another or would close a cycle with those before it is left out: "
                + $"{Graph.LeftOut} rows.");
        text.AppendLine(
            "Each learner has one to five concepts as goals, drawn from a fixed seed; all are within reach. The first recommendation is "
                + "completed again and again until there is none.").AppendLine();
        text.AppendLine("| figure | value |").AppendLine("| --- | --- |");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"| goals reached | {Walks.Reached} of {Walks.Goals}, by {Walks.Learners} learners |");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"| modules completed | {Walks.Steps}; the goals and all they stand on are {Walks.Needed} |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| modules completed by one learner, at most | {Walks.Longest} |");
        return text.ToString().ReplaceLineEndings("\n");
    }
}
