using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Trials;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Trials;

/// <summary>What a trial says, in the layouts of the tool.</summary>
internal static class TrialReadText
{
    public static byte[] Json(TrialReading reading, ImmutableArray<TrialArm> arms) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("arms");
        Side(json, arms[0], reading.Control);
        Side(json, arms[1], reading.Treated);
        json.WriteEndArray();
        Bounds(json, "atTheEnd", reading.AtTheEnd);
        Bounds(json, "adjusted", reading.Adjusted);
        json.WriteNumber("varianceReduction", reading.VarianceReduction);
        Bounds(json, "atAnyTime", reading.AtAnyTime);
        json.WriteStartObject("sampleRatio");
        json.WriteNumber("probability", reading.Ratio.Probability);
        json.WriteNumber("anytimeProbability", reading.Ratio.AnytimeProbability);
        json.WriteBoolean("alarm", reading.Ratio.IsAlarming);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static byte[] Table(TrialReading reading, ImmutableArray<TrialArm> arms, ReportSpeech speech, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        if (reading.Ratio.IsAlarming)
        {
            canvas.Line(speech.Say("The sides are not as large as they were meant to be: find out who got lost before trusting any "
                + "difference."), Styles.Bad);
        }

        Table sides = Canvas.Table([.. canvas.Words("Side", "Assigned", "Mean")]);
        sides.AddRow(Canvas.Literal(arms[0].Name), Canvas.Literal(speech.Whole(reading.Control.Count)),
            Canvas.Literal(speech.Number(reading.Control.Mean)));
        sides.AddRow(Canvas.Literal(arms[1].Name), Canvas.Literal(speech.Whole(reading.Treated.Count)),
            Canvas.Literal(speech.Number(reading.Treated.Mean)));
        canvas.Add(sides);
        Table table = Canvas.Table([.. canvas.Words("Difference", "Estimate", "Interval")]);
        Row(canvas, table, "Read once, when the trial has ended", reading.AtTheEnd, speech);
        if (reading.Adjusted is { } adjusted)
        {
            Row(canvas, table, "The same, relieved of what was known before", adjusted, speech);
        }

        Row(canvas, table, "At any time, however often one looks", reading.AtAnyTime, speech);
        canvas.Add(table);
        if (reading.Adjusted is not null)
        {
            canvas.Line(speech.Say($"What was known before takes away {speech.Percent(reading.VarianceReduction)} of the variance."));
        }

        string once = speech.Probability(reading.Ratio.Probability), anytime = speech.Probability(reading.Ratio.AnytimeProbability);
        canvas.Line(speech.Say($"Sizes of the sides as meant: p {once}, at any time p {anytime}."));
        return canvas.ToUtf8();
    }

    private static void Row(Canvas canvas, Table table, string name, Interval interval, ReportSpeech speech) => table.AddRow(
        canvas.Said(name),
        Canvas.Literal(speech.Number(interval.Estimate)),
        Canvas.Literal(double.IsFinite(interval.Lower) ? speech.Interval(interval.Lower, interval.Upper) : speech.Say("none yet")));

    private static void Side(Utf8JsonWriter json, TrialArm arm, ArmSummary summary)
    {
        json.WriteStartObject();
        json.WriteString("arm", arm.Name);
        json.WriteNumber("count", summary.Count);
        json.WriteNumber("mean", summary.Mean);
        json.WriteNumber("variance", summary.Variance);
        json.WriteEndObject();
    }

    private static void Bounds(Utf8JsonWriter json, string name, Interval? interval)
    {
        if (interval is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        JsonText.Number(json, "difference", known.Estimate);
        JsonText.Number(json, "low", known.Lower);
        JsonText.Number(json, "high", known.Upper);
        json.WriteEndObject();
    }
}
