using System.Globalization;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>What a training gave, for people.</summary>
internal static class TrainTable
{
    public static byte[] Of(TrainResult result, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Say($"Model: {result.Trained.Settings}", Styles.Heading);
        canvas.Say($"Calibration: {result.Trained.Calibration}");
        canvas.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"Trained on {Plural.Of(result.Train.RowCount, "row")} ({result.Document.Metadata.TrainingPositives} with the event), "
                + $"{Plural.Of(result.Train.Schema.Count, "feature")}"));
        if (result.Assessment is not { } assessment)
        {
            canvas.Say("Not tested: nothing was held out.");
            return canvas.ToUtf8();
        }

        canvas.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"Tested on {Plural.Of(assessment.Scores.Rows, "row")} ({assessment.Scores.Positives} with the event): {result.HeldOut}"));
        ScoresTable.Add(canvas, assessment);
        return canvas.ToUtf8();
    }
}
