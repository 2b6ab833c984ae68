using System.Globalization;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Proof.Trials;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Trials;

/// <summary>The size of a trial in the layouts of the tool.</summary>
internal static class TrialPlanText
{
    public static byte[] Json(TrialSize size) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("participants", size.Participants);
        json.WriteNumber("clusters", size.Clusters);
        json.WriteNumber("designEffect", size.DesignEffect);
        JsonText.Number(json, "smallestEffect", size.SmallestEffect);
        json.WriteEndObject();
    });

    public static byte[] Csv(TrialSize size) => new CsvText().Cell("participants").Cell("clusters").Cell("design_effect")
        .Cell("smallest_effect").EndRecord().Cell(size.Participants.ToString(CultureInfo.InvariantCulture))
        .Cell(size.Clusters.ToString(CultureInfo.InvariantCulture)).Cell((double?)size.DesignEffect)
        .Cell(double.IsFinite(size.SmallestEffect) ? size.SmallestEffect : null).EndRecord().ToUtf8();

    public static byte[] Table(TrialSize size, ReportSpeech speech, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        Table table = Canvas.Table([.. canvas.Words("Figure", "Value")]);
        table.AddRow(canvas.Said("Persons in all"), Canvas.Literal(speech.Whole(size.Participants)));
        table.AddRow(canvas.Said("Persons or groups assigned"), Canvas.Literal(speech.Whole(size.Clusters)));
        table.AddRow(canvas.Said("Times more persons because groups are assigned"), Canvas.Literal(speech.Number(size.DesignEffect)));
        table.AddRow(canvas.Said("Smallest effect they show"),
            Canvas.Literal(double.IsNaN(size.SmallestEffect) ? "–" : speech.Number(size.SmallestEffect)));
        canvas.Add(table);
        return canvas.ToUtf8();
    }
}
