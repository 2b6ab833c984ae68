using System.Text;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>A backtest as a page.</summary>
internal static class BacktestPage
{
    public static byte[] Of(BacktestReport report, ReportSpeech speech)
    {
        string title = BacktestWords.Title(speech);
        var html = new StringBuilder($"<h1>{ReportPage.Escape(title)}</h1>\n");
        PageParts.AddText(html, BacktestWords.Heading(report, speech));
        PageParts.AddText(html, BacktestWords.Note(report, speech));
        PageParts.AddTable(html, BacktestWords.Heads.Select(speech.Say), BacktestWords.Rows(report, speech));
        return Encoding.UTF8.GetBytes(ReportPage.Write(title, speech.Language, html.ToString(), Picture.Style + PageParts.Style));
    }
}
