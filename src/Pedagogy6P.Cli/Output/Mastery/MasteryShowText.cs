using System.Globalization;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Practice.Mastery.Tracking;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Mastery;

/// <summary>A learner's mastery, for people and for programs.</summary>
internal static class MasteryShowText
{
    private static readonly int[] Numbers = [1, 2, 4, 5];

    public static byte[] Json(ShownMastery shown) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteString("learner", shown.LearnerId);
        json.WriteString("asOf", Day(shown.AsOf));
        json.WriteStartArray("mastery");
        foreach (TrackedMastery one in shown.Known)
        {
            json.WriteStartObject();
            json.WriteString("competency", one.CompetencyId);
            json.WriteNumber("mastery", one.Mastery.Estimate);
            json.WriteNumber("lower", one.Mastery.Lower);
            json.WriteNumber("upper", one.Mastery.Upper);
            json.WriteNumber("evidence", one.Evidence);
            json.WriteString("source", one.Source switch
            {
                MasterySource.Observed => "observed",
                MasterySource.Inferred => "inferred",
                _ => "recorded",
            });
            json.WriteNumber("observations", one.Observations);
            json.WriteString("lastObserved", one.LastObserved is DateOnly day ? Day(day) : null);
            JsonText.Number(json, "halfLifeDays", one.HalfLifeDays);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static byte[] Table(ShownMastery shown, ReportSpeech speech, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line(speech.Say($"Mastery of {shown.LearnerId} as of {Day(shown.AsOf)}"), Styles.Heading);
        if (shown.Known.IsEmpty)
        {
            canvas.Line(speech.Say("Nothing is known yet: no assessment, no observed practice, no module completed on a day."));
            return canvas.ToUtf8();
        }

        canvas.Line(speech.Say(
            "The interval holds the true mastery with 95 %. Half of what was learnt fades in the half-life without practice."));
        TrackedMastery[] rows = [.. shown.Known.Where(one => shown.IsWhole || one.Source != MasterySource.Inferred)];
        if (rows.Length > 0)
        {
            AddTable(canvas, shown, rows, speech);
        }

        int folded = shown.Known.Length - rows.Length;
        if (folded > 0)
        {
            canvas.Line(speech.Say($"Inferred from other competencies alone: {folded} more; --all shows them."));
        }

        return canvas.ToUtf8();
    }

    private static void AddTable(Canvas canvas, ShownMastery shown, TrackedMastery[] rows, ReportSpeech speech)
    {
        Table table = Canvas.Table([.. canvas.Words("Competency", "Mastery", "Interval", "Source", "Observations", "Half-life in days")]);
        foreach (TrackedMastery one in rows)
        {
            table.AddRow(
                Canvas.Literal(shown.Programme.FindCompetency(one.CompetencyId)?.Title ?? one.CompetencyId),
                Canvas.Literal(speech.Percent(one.Mastery.Estimate)),
                Canvas.Literal($"{speech.Percent(one.Mastery.Lower)} – {speech.Percent(one.Mastery.Upper)}"),
                Canvas.Literal(speech.Say(Word(one.Source))),
                Canvas.Literal(speech.Whole(one.Observations)),
                Canvas.Literal(double.IsInfinity(one.HalfLifeDays) ? "–" : speech.Whole((long)Math.Round(one.HalfLifeDays))));
        }

        foreach (int right in Numbers)
        {
            table.Columns[right].RightAligned();
        }

        canvas.Add(table);
    }

    private static string Word(MasterySource source) => source switch
    {
        MasterySource.Observed => "observed on it",
        MasterySource.Inferred => "inferred from others",
        _ => "in the record",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
