namespace Pedagogy6P.Formats.Imports.Reports;

/// <summary>Something the programme folder needs and the source does not say; a side table answers it.</summary>
/// <param name="Table">Table of the programme folder, or <c>files</c> or <c>states</c> for a question about the source itself.</param>
/// <param name="Id">Id of the row, <c>*</c> for all rows of the table.</param>
/// <param name="Column">The column.</param>
/// <param name="StandIn">What was written in its place; null where something was left out instead.</param>
/// <param name="Question">What is asked, in plain English.</param>
public sealed record ImportGap(string Table, string Id, string Column, string? StandIn, string Question);
