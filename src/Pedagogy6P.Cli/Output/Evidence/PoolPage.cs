using System.Text;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.Proof.Effects;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>A pool of studies as a page: forest plot, figures, funnel.</summary>
internal static class PoolPage
{
    private const double Interval95 = 1.959963984540054;
    private const int MostDrawn = 200;

    public static byte[] Of(PooledTable pooled, EvidenceSpeech speech)
    {
        string title = PoolTable.Heading(pooled, speech);
        ForestRow[] rows = [.. pooled.Studies.Take(MostDrawn).Select(study => Row(study.Study, study.Estimate,
            pooled.Pool.ShareOf(study.Estimate)))];
        var html = new StringBuilder($"<h1>{Escape(title)}</h1>\n");
        PageParts.AddFigure(html, ForestPlot.Draw(title, rows, pooled.Pool, speech), speech.Say(ForestPlot.Caption));
        if (pooled.Studies.Length > MostDrawn)
        {
            PageParts.AddText(html, speech.Say($"and {pooled.Studies.Length - MostDrawn} more; --format csv lists them all."));
        }

        PageParts.AddFacts(html, PoolFigures.Of(pooled.Pool, pooled.Egger, speech));
        FunnelPlot.AddTo(html, [.. pooled.Studies.Select(study => (study.Study, study.Estimate))], pooled.Pool, pooled.Egger, speech);
        return Encoding.UTF8.GetBytes(ReportPage.Write(title, speech.Language, html.ToString(), Picture.Style + PageParts.Style));
    }

    private static ForestRow Row(string name, EffectEstimate own, double share) => new(name, own.Effect,
        own.Effect - (Interval95 * own.StandardError), own.Effect + (Interval95 * own.StandardError), share);

    private static string Escape(string text) => ReportPage.Escape(text);
}
