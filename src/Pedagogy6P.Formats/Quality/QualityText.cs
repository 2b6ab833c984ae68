using System.Globalization;
using System.Text;

namespace Pedagogy6P.Formats.Quality;

/// <summary>The data-quality report in plain English, lines ended by LF, whatever the culture.</summary>
internal static class QualityText
{
    public static string Of(QualityReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Warnings: {report.Warnings.Length}\n");
        foreach (QualityWarning warning in report.Warnings)
        {
            text.Append(CultureInfo.InvariantCulture, $"- [{warning.Code}] {warning.Message.ReplaceLineEndings(" ")}\n");
        }

        if (report.Sessions is { Candidates: > 0 } or { Cancelled: > 0 })
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Sessions: planned {report.Sessions.Planned}, candidates {report.Sessions.Candidates}, "
                    + $"cancelled {report.Sessions.Cancelled}\n");
        }

        text.Append("Coverage of competency frameworks\n");
        foreach (FrameworkCoverage coverage in report.Coverage)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {coverage.Framework}: {coverage.Taught} of {coverage.Competencies} competencies taught ({100 * coverage.Share:0.#} %) "
                    + $"by {coverage.Hours:0.##} hours\n");
        }

        return text.ToString();
    }
}
