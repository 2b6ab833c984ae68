using System.Text;
using Pedagogy6P.MachineLearning.Reports;
using Pedagogy6P.Predictive.Coverage;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>Competencies by audiences: how far modules lead, as signs that do not need colour.</summary>
internal static class CensusMatrix
{
    public static string Draw(FrameworkCensus framework, DemandSpeech speech)
    {
        var html = new StringBuilder("<div class=\"wide\"><table class=\"census\"><thead><tr>")
            .Append(Head("col", speech.Say("Competency")));
        foreach (CoverageShare share in framework.Shares.Skip(1))
        {
            html.Append(Head("col", speech.Audience(share.Audience)));
        }

        html.Append("</tr></thead><tbody>");
        foreach (CompetencyCoverage competency in framework.Competencies)
        {
            string modules = string.Join(", ", competency.Modules.Select(module => speech.Module(module.ModuleId)));
            html.Append("<tr>").Append(Head($"row\" title=\"{Text(modules)}", speech.Competency(competency.CompetencyId)));
            foreach (AudienceCoverage reach in competency.Audiences)
            {
                html.Append(Cell(reach, speech));
            }

            html.Append("</tr>");
        }

        return html.Append("</tbody></table></div>").ToString();
    }

    private static string Cell(AudienceCoverage reach, DemandSpeech speech)
    {
        string level = speech.Tick(Math.Round(reach.Level, 2)), asked = speech.Tick(Math.Round(reach.Asked, 2));
        return reach switch
        {
            { IsCovered: true, Asked: > 0 } => $"<td class=\"full\">● {level} / {asked}</td>",
            { IsCovered: true } => $"<td class=\"full\">● {level}</td>",
            { IsTaught: true } => $"<td class=\"part\">◐ {level} / {asked}</td>",
            { Asked: > 0 } => $"<td>○ / {asked}</td>",
            _ => "<td>–</td>",
        };
    }

    private static string Head(string scope, string text) => $"<th scope=\"{scope}\">{Text(text)}</th>";

    private static string Text(string text) => ReportPage.Escape(text);
}
