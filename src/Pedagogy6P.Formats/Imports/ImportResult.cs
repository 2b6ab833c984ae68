using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.Imports;

/// <summary>What an import leads to.</summary>
/// <param name="Report">What was found, taken, left out and missed.</param>
/// <param name="Template">The side table to fill, as CSV: one row for each gap, its value empty.</param>
public sealed record ImportResult(ImportReport Report, string Template);
