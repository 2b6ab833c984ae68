using System.Text;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.Proof.OffPolicy;

namespace Pedagogy6P.Cli.Output.Evaluation;

/// <summary>What a log says about a policy, as a page.</summary>
internal static class PolicyPage
{
    private const string Caption = "Squares are estimates of the mean reward a decision, lines their intervals; the dashed line is what "
        + "the policy in force gave.";

    public static byte[] Of(OffPolicyReport report, ReportSpeech speech)
    {
        string title = speech.Say("What another policy would have brought");
        var html = new StringBuilder($"<h1>{ReportPage.Escape(title)}</h1>\n");
        PageParts.AddText(html, PolicyTable.Heading(report, speech));
        PageParts.AddText(html, PolicyTable.Logged(report, speech));
        foreach (string sentence in PolicyWords.Sentences(report, speech))
        {
            PageParts.AddText(html, sentence);
        }

        if (report.IsRefused)
        {
            PageParts.AddText(html, PolicyWords.Refusal(report, speech));
        }
        else
        {
            PageParts.AddFigure(html, PolicyPlot.Draw(title, report, speech), speech.Say(Caption));
            PageParts.AddTable(html, PolicyTable.Heads.Select(speech.Say), PolicyTable.Rows(report, speech));
        }

        return Encoding.UTF8.GetBytes(ReportPage.Write(title, speech.Language, html.ToString(), Picture.Style + PageParts.Style));
    }
}
