using System.Globalization;
using Pedagogy6P.Cli.Risk;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>What a training gave, for people.</summary>
internal static class TrainTable
{
    public static byte[] Of(TrainResult result, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line($"Model: {result.Trained.Settings}", Styles.Heading);
        canvas.Line($"Calibration: {result.Trained.Calibration}");
        canvas.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"Trained on {result.Train.RowCount} rows ({result.Document.Metadata.TrainingPositives} with the event), {result.Train.Schema.Count} features"));
        if (result.Assessment is not { } assessment)
        {
            canvas.Line("Not tested: nothing was held out.");
            return canvas.ToUtf8();
        }

        canvas.Line(string.Create(
            CultureInfo.InvariantCulture, $"Tested on {assessment.Scores.Rows} rows ({assessment.Scores.Positives} with the event): {result.HeldOut}"));
        ScoresTable.Add(canvas, assessment);
        return canvas.ToUtf8();
    }
}
