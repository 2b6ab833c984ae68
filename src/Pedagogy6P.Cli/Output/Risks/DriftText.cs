using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Drift;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>A drift report in the layouts of the tool.</summary>
internal static class DriftText
{
    private const int MostShown = 20;

    public static byte[] Table(DriftReport report, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        int major = report.Features.Count(f => f.Level == DriftLevel.Major),
            moderate = report.Features.Count(f => f.Level == DriftLevel.Moderate);
        canvas.Say(string.Create(CultureInfo.InvariantCulture,
            $"{Plural.Of(report.Rows, "new row")}: of {Plural.Of(report.Features.Length, "feature")}, {major} moved far and {moderate} "
                + $"moderately"), Styles.Heading);
        canvas.Say($"Mean predicted {ScoresTable.Number(report.MeanProbability)}, observed {ScoresTable.Number(report.ObservedShare)}, "
            + $"calibration in the large {ScoresTable.Number(report.CalibrationInTheLarge)}");
        Table table = Canvas.Table([.. canvas.Words("Feature", "PSI", "KS", "Missing before", "Missing now", "Unseen now", "Judgement")]);
        foreach (FeatureDrift drift in report.Features.Take(MostShown))
        {
            table.AddRow(
                Canvas.Literal(drift.Feature),
                canvas.Said(ScoresTable.Number(drift.Psi)),
                canvas.Said(ScoresTable.Number(drift.KolmogorovSmirnov)),
                canvas.Said(NumberText.Percent(drift.MissingBefore)),
                canvas.Said(NumberText.Percent(drift.MissingNow)),
                canvas.Said(NumberText.Percent(drift.UnseenNow)),
                canvas.Said(drift.Level.ToString().ToLowerInvariant(), drift.Level == DriftLevel.Major ? Styles.Bad : (Style?)null));
        }

        ScoresTable.AlignNumbers(table);
        canvas.Add(table);
        if (report.Features.Length > MostShown)
        {
            canvas.Say(string.Create(CultureInfo.InvariantCulture,
                $"and {report.Features.Length - MostShown} more; --json lists them all."));
        }

        return canvas.ToUtf8();
    }

    public static byte[] Json(DriftReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (Utf8JsonWriter json = JsonText.Line(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("rows", report.Rows);
            ScoresJson.Number(json, "meanProbability", report.MeanProbability);
            ScoresJson.Number(json, "observedShare", report.ObservedShare);
            ScoresJson.Number(json, "calibrationInTheLarge", report.CalibrationInTheLarge);
            json.WriteStartArray("features");
            foreach (FeatureDrift drift in report.Features)
            {
                json.WriteStartObject();
                json.WriteString("feature", drift.Feature);
                ScoresJson.Number(json, "psi", drift.Psi);
                ScoresJson.Number(json, "ks", drift.KolmogorovSmirnov);
                ScoresJson.Number(json, "missingBefore", drift.MissingBefore);
                ScoresJson.Number(json, "missingNow", drift.MissingNow);
                ScoresJson.Number(json, "unseenNow", drift.UnseenNow);
                json.WriteString("level", drift.Level.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
