using System.Text;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Effects;
using Pedagogy6P.Proof.Register;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>The register as a page: a table of the modules, then each studied one with its grade, forest plot and funnel.</summary>
internal static class RegisterPage
{
    private const double Interval95 = 1.959963984540054;

    public static byte[] Of(Programme programme, EvidenceRegister register, IReadOnlyList<ModuleRecord> asked, bool withTable,
        EvidenceSpeech speech)
    {
        string title = RegisterRow.Title(programme, speech);
        var html = new StringBuilder($"<h1>{ReportPage.Escape(title)}</h1>\n");
        foreach (string note in RegisterRow.Notes(register, speech))
        {
            PageParts.AddText(html, note);
        }

        if (withTable)
        {
            PageParts.AddTable(html, RegisterRow.Heads(speech), asked.Select(record => RegisterRow.Of(record, register, speech)), words: 2);
        }

        foreach (ModuleRecord record in asked.Where(record => !withTable || !record.Studies.IsEmpty))
        {
            AddModule(html, programme, register, record, speech);
        }

        return Encoding.UTF8.GetBytes(ReportPage.Write(title, speech.Language, html.ToString(), Picture.Style + PageParts.Style));
    }

    private static void AddModule(StringBuilder html, Programme programme, EvidenceRegister register, ModuleRecord record,
        EvidenceSpeech speech)
    {
        string heading = GradeSentences.Heading(programme, record);
        html.Append("<section><h2>").Append(ReportPage.Escape(heading)).Append("</h2>\n<ul class=\"plain\">")
            .AppendJoin("", GradeSentences.Of(register, record, speech).Select((sentence, at) =>
                $"<li{(at == 0 ? " class=\"grade\"" : "")}>{ReportPage.Escape(sentence)}</li>"))
            .Append("</ul>\n");
        if (!record.Studies.IsEmpty)
        {
            PageParts.AddFigure(html, ForestPlot.Draw(heading, [.. record.Studies.Select(Row)], record.Pool, speech),
                speech.Say(ForestPlot.Caption));
        }

        if (record.Pool is { } pool)
        {
            PageParts.AddFacts(html, PoolFigures.Of(pool, record.Egger, speech));
            (string, EffectEstimate)[] studies =
                [.. record.Studies.Where(study => study.Pooled is not null).Select(study => (study.Study.Id, study.Pooled!.Value))];
            FunnelPlot.AddTo(html, studies, pool, record.Egger, speech);
        }

        if (!record.Studies.IsEmpty)
        {
            html.Append("<ul class=\"plain\">")
                .AppendJoin("", record.Studies.Select(study => $"<li>{ReportPage.Escape(StudyWords.Of(study, speech))}</li>"))
                .Append("</ul>\n");
        }

        html.Append("</section>\n");
    }

    private static ForestRow Row(RegisteredStudy registered)
    {
        Study study = registered.Study;
        double half = Interval95 * study.StandardError;
        return registered.Pooled is { } own
            ? new(study.Id, own.Effect, registered.Lower!.Value, registered.Upper!.Value, registered.Share)
            : new(study.Id, study.Effect, study.Effect - half, study.Effect + half, null);
    }
}
