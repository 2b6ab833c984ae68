using System.Collections.Immutable;
using System.Text.Json;

namespace Pedagogy6P.Formats.Quality;

/// <summary>
/// The data-quality report of a programme: warnings and coverage of each competency framework. Immutable and thread-safe.
/// </summary>
/// <param name="Warnings">The warnings, those found while reading first.</param>
/// <param name="Coverage">One entry per framework, in ordinal order of names.</param>
public sealed record QualityReport(ImmutableArray<QualityWarning> Warnings, ImmutableArray<FrameworkCoverage> Coverage)
{
    /// <summary>Most warnings kept of those found while reading files, which hostile files could make countless.</summary>
    internal const int MostReadingWarnings = 1000;

    /// <summary>How many sessions are planned, candidates and cancelled.</summary>
    public SessionCounts Sessions { get; init; } = new(0, 0, 0);

    /// <summary>The report as JSON, indented, the same bytes for the same report.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, QualityJsonContext.Default.QualityReport);

    /// <summary>The report as plain English text, one line per warning and per framework.</summary>
    public string ToText() => QualityText.Of(this);
}
