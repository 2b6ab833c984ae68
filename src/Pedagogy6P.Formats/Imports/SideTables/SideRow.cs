namespace Pedagogy6P.Formats.Imports.SideTables;

/// <summary>One answer of a side table.</summary>
/// <param name="Row">Its row in the file, the header being 1.</param>
/// <param name="Table">Table of the programme folder, or <c>files</c> or <c>states</c>.</param>
/// <param name="Id">Id of the row meant; <c>*</c> stands for any letters.</param>
/// <param name="Column">The column, or the other end of a link.</param>
/// <param name="Value">The answer.</param>
internal sealed record SideRow(int Row, string Table, string Id, string Column, string Value);
