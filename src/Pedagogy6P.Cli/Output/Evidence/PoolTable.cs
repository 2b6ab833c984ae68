using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.Studies;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>A pool of studies for people.</summary>
internal static class PoolTable
{
    private const int MostShown = 100;

    public static byte[] Of(PooledTable pooled, EvidenceSpeech speech, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line(Heading(pooled, speech), Styles.Heading);
        Table figures = Canvas.Table([.. canvas.Words("Figure", "Value")]);
        foreach ((string name, string value) in PoolFigures.Of(pooled.Pool, pooled.Egger, speech))
        {
            figures.AddRow(Canvas.Literal(name), Canvas.Literal(value));
        }

        canvas.Add(figures);
        Table table = Canvas.Table([.. canvas.Words("Study", "Effect", "Standard error", "Weight", "Without it")]);
        foreach (int i in Enumerable.Range(0, Math.Min(MostShown, pooled.Studies.Length)))
        {
            StudyEffect study = pooled.Studies[i];
            table.AddRow(
                Canvas.Literal(study.Study),
                Canvas.Literal(speech.Number(study.Estimate.Effect)),
                Canvas.Literal(speech.Number(study.Estimate.StandardError)),
                Canvas.Literal(speech.Percent(pooled.Pool.ShareOf(study.Estimate))),
                Canvas.Literal(pooled.Without.IsEmpty ? "–" : speech.Number(pooled.Without[i].Estimate)));
        }

        foreach (TableColumn column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        canvas.Add(table);
        if (pooled.Studies.Length > MostShown)
        {
            canvas.Line(speech.Say($"and {pooled.Studies.Length - MostShown} more; --format csv lists them all."));
        }

        return canvas.ToUtf8();
    }

    public static string Heading(PooledTable pooled, EvidenceSpeech speech) => pooled.Pool.Studies == 1
        ? speech.Say("One study, as it is")
        : speech.Say($"{Plural.Of(pooled.Pool.Studies, "study", "studies")} pooled by {speech.Method(pooled.Pool.Method)}");
}
