using System.Text;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Cli.Output.Uplift;

/// <summary>What a trial says about whom contacts help, as a page.</summary>
internal static class UpliftPage
{
    private const string Caption = "What contacts gain when those with the highest expected effect come first; the band holds 95 % "
        + "intervals, the dashed line is a random order.";

    public static byte[] Of(UpliftReport report, ReportSpeech speech)
    {
        string title = speech.Say("Whom contacts help");
        var html = new StringBuilder($"<h1>{ReportPage.Escape(title)}</h1>\n");
        PageParts.AddText(html, UpliftWords.Heading(report, speech));
        PageParts.AddFacts(html, UpliftWords.Figures(report, speech));
        PageParts.AddText(html, UpliftWords.Verdict(report, speech));
        PageParts.AddFigure(html, UpliftPlot.Draw(title, report, speech), speech.Say(Caption));
        PageParts.AddText(html, UpliftWords.Budget(report, speech));
        PageParts.AddTable(html, UpliftWords.Heads.Select(speech.Say), UpliftWords.Rows(report, speech));
        return Encoding.UTF8.GetBytes(ReportPage.Write(title, speech.Language, html.ToString(), Picture.Style + PageParts.Style));
    }
}
