using System.Buffers;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Practice.Mastery.Training;

namespace Pedagogy6P.Cli.Output.Mastery;

/// <summary>How well answers were predicted, for people and for programs.</summary>
internal static class MasteryScoresText
{
    public static byte[] Json(MasteryScores scores)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = JsonText.Line(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("responses", scores.Responses);
            JsonText.Number(json, "auc", scores.Auc);
            JsonText.Number(json, "logLoss", scores.LogLoss);
            JsonText.Number(json, "brier", scores.Brier);
            JsonText.Number(json, "ece", scores.CalibrationError);
            JsonText.Number(json, "nanosecondsPerUpdate", scores.NanosecondsPerUpdate);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] Table(MasteryScores scores, MessageCatalogue messages, CanvasStyle style)
    {
        var speech = new ReportSpeech(messages);
        return MasteryTable.Of(speech, style, "How well the next answer is predicted",
        [
            ("Answers scored", speech.Whole(scores.Responses)),
            ("Area under the curve", Defined(speech, scores.Auc)),
            ("Log-loss", Defined(speech, scores.LogLoss)),
            ("Brier score", Defined(speech, scores.Brier)),
            ("Calibration error, 15 bins", Defined(speech, scores.CalibrationError)),
            ("Nanoseconds an update", Defined(speech, scores.NanosecondsPerUpdate)),
        ]);
    }

    // Right answers alone, or wrong ones, have no area; no answers have nothing.
    private static string Defined(ReportSpeech speech, double value) =>
        double.IsNaN(value) ? speech.Say("not defined") : speech.Number(value);
}
