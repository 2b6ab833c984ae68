using Pedagogy6P.Planning.Cohorts;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>For people: what a plan would gain, and who.</summary>
internal static class CohortWhatIfTable
{
    /// <summary>A what-if as UTF-8.</summary>
    public static byte[] Of(CohortWhatIf answer, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Add(PlanFigures.Table(canvas, answer.Before, answer.After));
        canvas.Line();
        canvas.Line($"{canvas.Word("Gain of the total score")}: {canvas.Word(NumberText.Score(answer.Gain))}");
        if (answer.Gains.Length > 0)
        {
            Table table = Canvas.Table([.. canvas.Words("Audience", "Learners who gain", "Learners who lose", "Gain")]);
            foreach (CohortGain gain in answer.Gains)
            {
                table.AddRow(Canvas.Literal(gain.Audience, Styles.Heading), Canvas.Literal(NumberText.Whole(gain.Gaining)),
                    Canvas.Literal(NumberText.Whole(gain.Losing)), canvas.Said(NumberText.Score(gain.Score)));
            }

            canvas.Add(table);
        }

        if (answer.Opened.Length > 0)
        {
            canvas.Line();
            canvas.Say("Groups that take place only then", Styles.Heading);
        }

        foreach (CohortGroup group in answer.Opened)
        {
            string trainer = group.TrainerId is null ? "" : $" ({group.TrainerId})";
            canvas.Line($" - {group.SessionId}{trainer}: {NumberText.Whole(group.Seated)}");
        }

        return canvas.ToUtf8();
    }
}
