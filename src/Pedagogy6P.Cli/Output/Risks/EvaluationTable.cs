using System.Globalization;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>How a model does, for people.</summary>
internal static class EvaluationTable
{
    public static byte[] Of(Assessment assessment, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Say(string.Create(CultureInfo.InvariantCulture,
            $"Measured on {Plural.Of(assessment.Scores.Rows, "row")} ({assessment.Scores.Positives} with the event)"), Styles.Heading);
        ScoresTable.Add(canvas, assessment);
        return canvas.ToUtf8();
    }
}
