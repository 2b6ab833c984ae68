using System.Collections.Immutable;
using System.Text;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.Proof.Trials;

namespace Pedagogy6P.Cli.Output.Trials;

/// <summary>What a trial says, as a page.</summary>
internal static class TrialReadPage
{
    // The longest name of a difference, in French.
    private const double Names = 305;

    private const string Style = ".wide{margin:0 0 1rem}td:first-child{white-space:normal}";

    public static byte[] Of(TrialReading reading, ImmutableArray<TrialArm> arms, ReportSpeech speech)
    {
        string title = speech.Say($"What the trial says of “{arms[1].Name}” against “{arms[0].Name}”");
        var html = new StringBuilder($"<h1>{ReportPage.Escape(title)}</h1>\n");
        if (reading.Ratio.IsAlarming)
        {
            html.Append("<p class=\"grade\">").Append(ReportPage.Escape(speech.Say(TrialReadText.Alarm))).Append("</p>\n");
        }

        PageParts.AddFigure(html, IntervalPlot.Draw(title, [.. TrialReadText.Differences(reading, speech)], against: 0, Names,
            strongFirst: false, speech), speech.Say("Squares are differences of the means, lines their intervals; the dashed line is no "
            + "difference."));
        PageParts.AddTable(html, TrialReadText.DifferenceHeads.Select(speech.Say), TrialReadText.DifferenceRows(reading, speech));
        PageParts.AddTable(html, TrialReadText.Heads.Select(speech.Say), TrialReadText.Sides(reading, arms, speech));
        foreach (string note in TrialReadText.Notes(reading, speech))
        {
            PageParts.AddText(html, note);
        }

        return Encoding.UTF8.GetBytes(ReportPage.Write(title, speech.Language, html.ToString(), Picture.Style + PageParts.Style + Style));
    }
}
