using Pedagogy6P.Cli.Output.Pages;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Mastery;

/// <summary>A heading and named figures.</summary>
internal static class MasteryTable
{
    public static byte[] Of(ReportSpeech speech, CanvasStyle style, string heading, (string Name, string Value)[] rows)
    {
        using var canvas = new Canvas(style);
        canvas.Line(speech.Say(heading), Styles.Heading);
        Table table = Canvas.Table(speech.Say("Figure"), speech.Say("Value"));
        foreach ((string name, string value) in rows)
        {
            table.AddRow(Canvas.Literal(speech.Say(name)), Canvas.Literal(value));
        }

        table.Columns[1].RightAligned();
        canvas.Add(table);
        return canvas.ToUtf8();
    }
}
