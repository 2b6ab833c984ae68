using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Imports.Reports;

/// <summary>
/// What an import found, took, left out and missed. Nobody is named in it: no name, e-mail or network address of the source is repeated.
/// Immutable and thread-safe; record equality compares lists by identity.
/// </summary>
public sealed record ImportReport
{
    /// <summary>The foreign format, for instance <c>moodle</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Whether the programme folder was written: true when nothing was violated.</summary>
    public bool Written { get; init; }

    /// <summary>The files of the source, in the order read.</summary>
    public ImmutableArray<ImportedFile> Files { get; init; } = [];

    /// <summary>What the source does not say, in the order of the tables.</summary>
    public ImmutableArray<ImportGap> Gaps { get; init; } = [];

    /// <summary>The tables of the programme folder that have rows.</summary>
    public ImmutableArray<WrittenTable> Tables { get; init; } = [];

    /// <summary>What is to be said of the import as a whole, in plain English.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What is wrong, the first <see cref="ViolationCollector.Limit"/>; any keeps the folder from being written.</summary>
    public ImmutableArray<Violation> Violations { get; init; } = [];

    /// <summary>Number of violations, kept or not.</summary>
    public int ViolationCount { get; init; }

    /// <summary>The report as JSON, indented, the same bytes for the same report.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ImportJsonContext.Default.ImportReport);

    /// <summary>The report as plain English text, one line per finding, lines ended by LF.</summary>
    public string ToText() => ReportText.Of(this);
}
