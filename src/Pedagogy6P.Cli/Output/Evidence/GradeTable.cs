using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Register;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>Grades with their reasons, for people.</summary>
internal static class GradeTable
{
    public static byte[] Of(Programme programme, EvidenceRegister register, IReadOnlyList<ModuleRecord> asked, EvidenceSpeech speech,
        CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        foreach (ModuleRecord record in asked)
        {
            canvas.Line(GradeSentences.Heading(programme, record), Styles.Heading);
            foreach (string sentence in GradeSentences.Of(register, record, speech))
            {
                canvas.Line($" - {sentence}");
            }

            if (record.Pool is { } pool)
            {
                Table figures = Canvas.Table([.. canvas.Words("Figure", "Value")]);
                foreach ((string name, string value) in PoolFigures.Of(pool, record.Egger, speech))
                {
                    figures.AddRow(Canvas.Literal(name), Canvas.Literal(value));
                }

                canvas.Add(figures);
            }

            foreach (RegisteredStudy study in record.Studies)
            {
                canvas.Line($" - {StudyWords.Of(study, speech)}");
            }

            canvas.Line();
        }

        if (asked.Count == 0)
        {
            canvas.Line(speech.Say("No module has a study."));
        }

        return canvas.ToUtf8();
    }
}
