using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.SideTables;

namespace Pedagogy6P.Formats.Imports;

/// <summary>What an import leads to.</summary>
/// <param name="Report">What was found, taken, left out and missed.</param>
public sealed record ImportResult(ImportReport Report)
{
    /// <summary>The side table to fill, as CSV: one row for each gap, its value empty, the question in plain English.</summary>
    public string Template => SideTemplate.Of(Report.Gaps, question => question);

    /// <summary>The side table to fill, with its questions in another language.</summary>
    /// <param name="translate">Gives a question in that language; called once for each gap.</param>
    /// <exception cref="ArgumentNullException"><paramref name="translate"/> is null.</exception>
    public string TemplateIn(Func<string, string> translate)
    {
        ArgumentNullException.ThrowIfNull(translate);
        return SideTemplate.Of(Report.Gaps, translate);
    }
}
