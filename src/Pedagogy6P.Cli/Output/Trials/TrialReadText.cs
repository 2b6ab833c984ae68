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
    /// <summary>What is to be said first when the sides are not as large as they were meant to be.</summary>
    public const string Alarm = "The sides are not as large as they were meant to be: find out who got lost before trusting any "
        + "difference.";

    /// <summary>Heads of the table of sides.</summary>
    public static readonly string[] Heads = ["Side", "Assigned", "Mean"];

    /// <summary>Heads of the table of differences.</summary>
    public static readonly string[] DifferenceHeads = ["Difference", "Estimate", "Interval"];

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
            canvas.Line(speech.Say(Alarm), Styles.Bad);
        }

        Table sides = Canvas.Table([.. canvas.Words(Heads)]);
        foreach (IReadOnlyList<string> side in Sides(reading, arms, speech))
        {
            sides.AddRow([.. side.Select(cell => Canvas.Literal(cell))]);
        }

        canvas.Add(sides);
        Table table = Canvas.Table([.. canvas.Words(DifferenceHeads)]);
        foreach (IReadOnlyList<string> row in DifferenceRows(reading, speech))
        {
            table.AddRow([.. row.Select(cell => Canvas.Literal(cell))]);
        }

        canvas.Add(table);
        foreach (string note in Notes(reading, speech))
        {
            canvas.Line(note);
        }

        return canvas.ToUtf8();
    }

    public static IEnumerable<IReadOnlyList<string>> Sides(TrialReading reading, ImmutableArray<TrialArm> arms, ReportSpeech speech) =>
    [
        [arms[0].Name, speech.Whole(reading.Control.Count), speech.Number(reading.Control.Mean)],
        [arms[1].Name, speech.Whole(reading.Treated.Count), speech.Number(reading.Treated.Mean)],
    ];

    /// <summary>The difference of the sides in each way it is told.</summary>
    public static IEnumerable<(string Name, Interval Value)> Differences(TrialReading reading, ReportSpeech speech)
    {
        yield return (speech.Say("Read once, when the trial has ended"), reading.AtTheEnd);
        if (reading.Adjusted is { } adjusted)
        {
            yield return (speech.Say("The same, relieved of what was known before"), adjusted);
        }

        yield return (speech.Say("At any time, however often one looks"), reading.AtAnyTime);
    }

    public static IEnumerable<IReadOnlyList<string>> DifferenceRows(TrialReading reading, ReportSpeech speech) =>
        Differences(reading, speech).Select(row =>
            new[] { row.Name, speech.Number(row.Value.Estimate), IntervalPlot.Bounds(row.Value, speech) });

    public static IEnumerable<string> Notes(TrialReading reading, ReportSpeech speech)
    {
        if (reading.Adjusted is not null)
        {
            yield return speech.Say($"What was known before takes away {speech.Percent(reading.VarianceReduction)} of the variance.");
        }

        string once = speech.Probability(reading.Ratio.Probability), anytime = speech.Probability(reading.Ratio.AnytimeProbability);
        yield return speech.Say($"Sizes of the sides as meant: p {once}, at any time p {anytime}.");
    }

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
