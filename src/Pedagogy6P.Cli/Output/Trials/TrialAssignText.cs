using System.Collections.Immutable;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Proof.Trials;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Trials;

/// <summary>Who was assigned where, in the layouts of the tool.</summary>
internal static class TrialAssignText
{
    public static byte[] Csv(ImmutableArray<TrialAssignment> assigned, bool spreadsheetSafe)
    {
        CsvText text = new CsvText(spreadsheetSafe).Cell("id").Cell("stratum").Cell("cluster").Cell("arm").Cell("probability").EndRecord();
        foreach (TrialAssignment own in assigned)
        {
            text.Cell(own.Unit.Id).Cell(own.Unit.Stratum).Cell(own.Unit.Cluster).Cell(own.Arm).Cell((double?)own.Probability).EndRecord();
        }

        return text.ToUtf8();
    }

    public static byte[] Json(ImmutableArray<TrialAssignment> assigned) => JsonText.Document(json =>
    {
        json.WriteStartArray();
        foreach (TrialAssignment own in assigned)
        {
            json.WriteStartObject();
            json.WriteString("id", own.Unit.Id);
            json.WriteString("stratum", own.Unit.Stratum);
            json.WriteString("cluster", own.Unit.Cluster);
            json.WriteString("arm", own.Arm);
            json.WriteNumber("probability", own.Probability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>How many there are on each side of each stratum.</summary>
    public static byte[] Table(ImmutableArray<TrialAssignment> assigned, ReportSpeech speech, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        Table table = Canvas.Table([.. canvas.Words("Stratum", "Side", "Persons", "Clusters")]);
        foreach (var side in assigned.GroupBy(own => (own.Unit.Stratum, own.Arm)).OrderBy(side => side.Key.Stratum, StringComparer.Ordinal)
            .ThenBy(side => side.Key.Arm, StringComparer.Ordinal))
        {
            int clusters = side.Select(own => own.Unit.Cluster).OfType<string>().Distinct(StringComparer.Ordinal).Count();
            table.AddRow(Canvas.Literal(side.Key.Stratum), Canvas.Literal(side.Key.Arm), Canvas.Literal(speech.Whole(side.Count())),
                Canvas.Literal(clusters == 0 ? "–" : speech.Whole(clusters)));
        }

        canvas.Add(table);
        return canvas.ToUtf8();
    }
}
