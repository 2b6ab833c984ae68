namespace Pedagogy6P.Formats.Imports.Reports;

/// <summary>How many rows of a table of the programme folder an import made.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Rows">Number of its rows.</param>
public sealed record WrittenTable(string Name, int Rows);
