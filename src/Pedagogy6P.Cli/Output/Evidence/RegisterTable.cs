using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Register;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>The register for people.</summary>
internal static class RegisterTable
{
    private const int WordColumns = 2;

    public static byte[] Of(Programme programme, EvidenceRegister register, EvidenceSpeech speech, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line(RegisterRow.Title(programme, speech), Styles.Heading);
        Table table = Canvas.Table([.. RegisterRow.Heads(speech)]);
        foreach (ModuleRecord record in register.Modules)
        {
            table.AddRow([.. RegisterRow.Of(record, register, speech).Select(cell => Canvas.Literal(cell))]);
        }

        foreach (TableColumn column in table.Columns.Skip(WordColumns))
        {
            column.RightAligned();
        }

        canvas.Add(table);
        foreach (string note in RegisterRow.Notes(register, speech))
        {
            canvas.Line(note);
        }

        return canvas.ToUtf8();
    }
}
